package fonts

import "path/filepath"

// SystemFolders are the folders that an operating system (as runtime.GOOS names
// it) keeps fonts in, the user's own first. env gives environment variables.
//
// Sources: XDG Base Directory Specification 0.8 and fontconfig's defaults for
// Linux and its kin; Apple, "Where fonts are" (HT201722), and the folder of
// fonts that macOS loads when they are first used; for Windows the folder of
// all users and, since Windows 10 1809, the user's.
func SystemFolders(system string, env func(string) string) []string {
	var list []string
	add := func(root string, below ...string) {
		if root != "" {
			list = append(list, filepath.Join(append([]string{root}, below...)...))
		}
	}
	switch home := env("HOME"); system {
	case "windows":
		add(env("LOCALAPPDATA"), "Microsoft", "Windows", "Fonts")
		root := env("WINDIR")
		if root == "" {
			root = `C:\Windows`
		}
		add(root, "Fonts")
	case "darwin":
		add(home, "Library", "Fonts")
		add("/Library/Fonts")
		add("/System/Library/Fonts")
		loaded, _ := filepath.Glob("/System/Library/AssetsV2/com_apple_MobileAsset_Font*")
		list = append(list, loaded...)
	default:
		if data := env("XDG_DATA_HOME"); data != "" {
			add(data, "fonts")
		} else {
			add(home, ".local", "share", "fonts")
		}
		add(home, ".fonts")
		shared := filepath.SplitList(env("XDG_DATA_DIRS"))
		if len(shared) == 0 {
			shared = []string{"/usr/local/share", "/usr/share"}
		}
		for _, s := range shared {
			add(s, "fonts")
		}
	}
	return list
}

// SystemCache is the file in which a user's programs of an operating system
// may keep what they found in those folders; "" where there is none.
func SystemCache(system string, env func(string) string) string {
	root := ""
	switch home := env("HOME"); {
	case system == "windows":
		root = env("LOCALAPPDATA")
	case system == "darwin" && home != "":
		root = filepath.Join(home, "Library", "Caches")
	case system != "darwin" && env("XDG_CACHE_HOME") != "":
		root = env("XDG_CACHE_HOME")
	case system != "darwin" && home != "":
		root = filepath.Join(home, ".cache")
	}
	if !filepath.IsAbs(root) {
		return ""
	}
	return filepath.Join(root, "briefdeck", "fonts.json")
}
