"""A bare window: what any game on pygame-ce has to do before its first picture."""

import sys

import pygame


def main() -> None:
    """Open a window of the size given, fill it, show it, and stay until killed."""
    width, height = (int(one) for one in sys.argv[1:3])
    surface = pygame.display.set_mode((width, height))
    surface.fill((70, 60, 110))
    pygame.display.flip()
    while True:
        pygame.event.wait()


if __name__ == "__main__":
    main()
