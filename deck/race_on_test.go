//go:build race

package deck

// raceDetected tells that the race detector watches, which makes all slower.
const raceDetected = true
