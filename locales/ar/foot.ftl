# What the site says about itself at the foot of each page.

foot-about = عن الموقع
foot-legal = إشعار قانوني
foot-contact = اتصل بنا
