import socket

import pytest

import app


def test_a_port_in_use_is_one_line_with_what_to_do(capsys):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        code = app.main(["--port", str(busy.getsockname()[1])])
    error = capsys.readouterr().err
    assert code == 2
    assert error.count("\n") == 1
    assert "PORT=" in error


def test_host_and_port_come_from_the_environment(monkeypatch, capsys):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = str(busy.getsockname()[1])
        monkeypatch.setenv("HOST", "127.0.0.1")
        monkeypatch.setenv("PORT", port)
        assert app.main([]) == 2
    assert f"127.0.0.1 port {port}" in capsys.readouterr().err


def test_a_port_that_is_no_number_is_bad_usage(monkeypatch, capsys):
    monkeypatch.setenv("PORT", "abc")
    with pytest.raises(SystemExit) as end:
        app.main([])
    assert end.value.code == 2
    assert "Traceback" not in capsys.readouterr().err
