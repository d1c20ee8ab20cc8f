package main

import (
	"os/exec"
	"runtime"
)

// openBrowser has the desktop open an address in the user's browser. Where it
// cannot, the address on the terminal does.
func openBrowser(address string) {
	command := []string{"xdg-open", address}
	switch runtime.GOOS {
	case "darwin":
		command[0] = "open"
	case "windows":
		command = []string{"rundll32", "url.dll,FileProtocolHandler", address}
	}
	cmd := exec.Command(command[0], command[1:]...)
	if cmd.Start() == nil {
		go func() { _ = cmd.Wait() }() // else it stays behind as a dead process
	}
}
