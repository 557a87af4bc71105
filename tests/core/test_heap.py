"""Memory of the C library: one heap for all threads, and large pieces go back."""

import platform
import subprocess
import sys

import pytest

PROGRAM = """
import ctypes, sys, threading
from desktop.core import heap
if "shared" in sys.argv:
    heap.share_one()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.free.argtypes = [ctypes.c_void_p]
thread = threading.Thread(target=lambda: [libc.free(piece) for piece in [libc.malloc(5000) for _ in range(2000)]])
thread.start()
thread.join()
libc.malloc_stats()
"""


def heaps(*arguments):
    told = subprocess.run([sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, check=True)
    return told.stderr.count("Arena ")


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library")
def test_threads_share_one_heap():
    assert heaps() > 1
    assert heaps("shared") == 1
