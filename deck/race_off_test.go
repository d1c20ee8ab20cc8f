//go:build !race

package deck

const raceDetected = false
