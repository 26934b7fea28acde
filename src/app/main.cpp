// This executable does not link Qt. It loads the module for the request. For a command, linking Qt's GUI
// libraries would take longer than most commands do. For a window, symbols are resolved faster if no other
// libraries are searched first.

#include "cli/commandnames.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <string>
#include <string_view>
#include <thread>

namespace {

/// Whether a window can be opened. Qt ends the process if it cannot, so this is checked before.
bool hasDisplay(int argc, char *argv[])
{
    const auto names = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"};
    return std::any_of(names.begin(), names.end(), [](const char *name) {
        const char *value = std::getenv(name);
        return value && *value;
    }) || std::any_of(argv + 1, argv + argc, [](const char *arg) {
        return std::string_view(arg) == "-platform";
    });
}

/// An option's value that equals the name of a command counts as a command here. The command module parses
/// the options correctly, so this costs only some time.
bool mayBeCommand(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *arg) {
        return dp::commandline::isName(arg) || std::string_view(arg) == "--help"
            || std::string_view(arg) == "--version";
    });
}

std::filesystem::path programFolder(const char *calledAs)
{
    std::error_code error;
    auto program = std::filesystem::canonical("/proc/self/exe", error); // Linux only
    if (error)
        program = std::filesystem::canonical(calledAs, error);
    return program.parent_path();
}

/// Loads the module from the folder of the program, as in a build, or from the place of installation. Returns
/// nullptr on an error, see dlerror().
template <typename Entry>
Entry *load(const char *calledAs, const char *file, const char *entry)
{
    const auto folder = programFolder(calledAs);
    auto path = folder / file;
    std::error_code error;
    if (!std::filesystem::exists(path, error))
        path = (folder / DP_MODULES_FROM_PROGRAM / file).lexically_normal();
    void *module = ::dlopen(path.c_str(), RTLD_LAZY | RTLD_LOCAL);
    return module ? reinterpret_cast<Entry *>(::dlsym(module, entry)) : nullptr;
}

/// Starts to find the installed fonts, which a window needs first and which takes as long as linking its
/// libraries. A later call gets the result at once. Source: FcInit(3)
std::thread findFonts()
{
    // Resolved in this thread, because the dynamic linker is not parallel.
    void *fontconfig = ::dlopen("libfontconfig.so.1", RTLD_LAZY | RTLD_LOCAL);
    const auto init = fontconfig ? reinterpret_cast<int (*)()>(::dlsym(fontconfig, "FcInit"))
                                 : static_cast<int (*)()>(nullptr);
    return std::thread([init] {
        if (init)
            init();
    });
}

} // namespace

int main(int argc, char *argv[])
{
    using Window = int(int, char *[]);
    using Commands = int(int, char *[], const char *);
    std::string noWindow;
    if (hasDisplay(argc, argv) && !mayBeCommand(argc, argv)) {
        std::thread fonts = findFonts(); // runs in parallel if there is another processor
        const auto window = load<Window>(argv[0], DP_WINDOW_MODULE, "daily_papers_window");
        if (!window)
            noWindow = ::dlerror();
        fonts.join();
        if (window)
            return window(argc, argv);
    }
    const auto commands = load<Commands>(argv[0], DP_COMMANDS_MODULE, "daily_papers_commands");
    if (!commands) {
        // Without this module there are no translations either.
        std::fprintf(stderr, "Daily Papers could not be loaded (%s); install it again.\n", ::dlerror());
        return EXIT_FAILURE;
    }
    return commands(argc, argv, noWindow.empty() ? nullptr : noWindow.c_str());
}
