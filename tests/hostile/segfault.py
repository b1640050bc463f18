# expect: crash
import ctypes


def total(numbers):
    ctypes.string_at(0)
