"""What a class costs the teacher's PC: votes lost, how long all wait, memory, frames."""
