"""What agencies have to do, and who does something."""
