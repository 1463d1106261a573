//! One accepted connection.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use actix_web::http::StatusCode;
use actix_web::web;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep};

use super::answers::Answers;
use super::parser_errors;
use super::places::{Place, Places};
use super::taking::Taking;
use crate::web::State;

/// Between the socket and the HTTP parser. Its place is free again when it is dropped.
pub struct Connection {
    socket: TcpStream,
    state: web::Data<State>,
    answers: Rc<Answers>,
    /// Output that was taken from the parser and has not left.
    output: Vec<u8>,
    /// When it fires, the client must have finished a request since it was set.
    silence_timer: Pin<Box<Sleep>>,
    /// How many answers had begun when the timer was set; `None` if one was under way.
    seen: Option<u64>,
    is_given_up: bool,
    stall: Option<Pin<Box<Sleep>>>,
    taking: Option<Taking>,
    _place: Option<Place>,
}

impl Connection {
    /// `None` if the neighbourhood of the client has no place left.
    #[must_use]
    pub fn accept(
        socket: TcpStream,
        places: &Arc<Places>,
        state: &web::Data<State>,
    ) -> Option<Self> {
        let place = match socket.peer_addr() {
            Ok(peer) => Some(places.take(peer.ip())?),
            Err(_) => None,
        };
        Some(Self {
            socket,
            state: state.clone(),
            answers: Rc::default(),
            output: Vec::new(),
            silence_timer: Box::pin(sleep(state.options.connections.silence)),
            seen: Some(0),
            is_given_up: false,
            stall: None,
            taking: None,
            _place: place,
        })
    }

    /// What the handlers of its requests tell it.
    #[must_use]
    pub fn answers(&self) -> Rc<Answers> {
        Rc::clone(&self.answers)
    }

    /// Whether the client has left a request unfinished for too long.
    fn poll_silence(&mut self, context: &mut Context<'_>) -> bool {
        while self.silence_timer.as_mut().poll(context).is_ready() {
            let begun = self.answers.begun();
            let is_busy = self.answers.are_due();
            if !is_busy && self.seen == Some(begun) {
                return true;
            }
            self.seen = (!is_busy).then_some(begun);
            self.silence_timer = Box::pin(sleep(self.state.options.connections.silence));
        }
        false
    }

    fn poll_write_socket(
        &mut self,
        context: &mut Context<'_>,
        octets: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.socket).poll_write(context, octets);
        if let Poll::Ready(result) = &written {
            self.stall = None;
            if let (Some(taking), Ok(octets)) = (&mut self.taking, result) {
                taking.note(*octets, Instant::now());
            }
            return written;
        }
        let limits = self.state.options.connections;
        let taking = self.taking.get_or_insert_default();
        let stall = self
            .stall
            .get_or_insert_with(|| Box::pin(sleep(taking.wait(limits, Instant::now()))));
        match stall.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }

    /// Writes what was taken from the parser.
    fn poll_output(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.output.is_empty() {
            let output = std::mem::take(&mut self.output);
            let written = self.poll_write_socket(context, &output);
            self.output = output;
            match ready!(written)? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                written => drop(self.output.drain(..written)),
            }
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if !this.is_given_up {
            let read = Pin::new(&mut this.socket).poll_read(context, buffer);
            // The client has taken all answers: how slowly it took them does not count against the next one.
            if read.is_pending() && !this.answers.are_due() {
                this.taking = None;
            }
            // Checked also when octets came: a client that sends one a second does not finish its request either.
            if !this.poll_silence(context) {
                return read;
            }
            this.is_given_up = true;
            this.output.extend(parser_errors::written(
                &this.state,
                StatusCode::REQUEST_TIMEOUT,
            ));
        }
        // The end of the input: the parser ends the connection.
        buffer.clear();
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        octets: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        ready!(this.poll_output(context))?;
        if this.answers.may_be_parser_error()
            && let Some((start, status)) = parser_errors::find(octets)
        {
            this.output.extend_from_slice(&octets[..start]);
            // Whoever was given up has an answer.
            if !this.is_given_up {
                this.output
                    .extend(parser_errors::written(&this.state, status));
            }
            // What does not fit into the socket now is written when it is flushed.
            if let Poll::Ready(Err(error)) = this.poll_output(context) {
                return Poll::Ready(Err(error));
            }
            return Poll::Ready(Ok(octets.len()));
        }
        this.poll_write_socket(context, octets)
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(this.poll_output(context))?;
        this.answers.note_sent();
        Pin::new(&mut this.socket).poll_flush(context)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        ready!(this.poll_output(context))?;
        Pin::new(&mut this.socket).poll_shutdown(context)
    }
}
