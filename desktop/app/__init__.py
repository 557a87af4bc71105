"""Puts the house together in reading order; the only folder that knows every room.

`program` is the life of one start, `rooms` says what each room contributes, `state` what the status bar tells,
`demo` invents an office, `look` keeps what must be known before anybody has signed in.
"""
