//! Process metrics from `/proc`, see proc(5). On systems without it they are left out.

use std::fs;

use super::Exposition;

/// Writes memory and open files, under the names that Prometheus client libraries use.
pub fn write(text: &mut Exposition) {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    if let Some(resident) = bytes_of(&status, "VmRSS:") {
        let help = "Memory in use, in bytes.";
        text.gauge("process_resident_memory_bytes", help, resident);
    }
    if let Some(peak) = bytes_of(&status, "VmHWM:") {
        let help = "Peak memory in use, in bytes.";
        text.gauge("process_resident_memory_max_bytes", help, peak);
    }
    if let Ok(open) = fs::read_dir("/proc/self/fd") {
        let help = "Open files and connections.";
        // Minus the folder that is being read.
        text.gauge("process_open_fds", help, open.count().saturating_sub(1));
    }
}

/// The value of a line such as `VmRSS:   1234 kB`, in bytes.
fn bytes_of(status: &str, name: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::bytes_of;

    #[test]
    fn memory_is_read_from_the_status_of_the_process() {
        let status = "Name:\tparaph\nVmHWM:\t   20480 kB\nVmRSS:\t   10240 kB\n";
        assert_eq!(bytes_of(status, "VmRSS:"), Some(10_485_760));
        assert_eq!(bytes_of(status, "VmHWM:"), Some(20_971_520));
        assert_eq!(bytes_of("", "VmRSS:"), None);
    }
}
