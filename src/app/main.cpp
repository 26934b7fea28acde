// This executable does not link Qt. It loads a module that runs the command or shows the window. To link Qt's
// GUI libraries would take longer than most commands need. For the window, the dynamic linker resolves
// symbols faster if it does not search other libraries first.

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

/// Returns whether a window can be opened. This is checked before Qt is used, because Qt ends the process if
/// there is no display.
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

/// Returns whether the call seems to contain a command, --help or --version. If the value of an option equals
/// the name of a command, the result is true too. This costs only some time, because the command module
/// parses the options correctly.
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
    auto program = std::filesystem::canonical("/proc/self/exe", error); // this path exists only on Linux
    if (error)
        program = std::filesystem::canonical(calledAs, error);
    return program.parent_path();
}

/// Loads a module from the folder of the program, which is correct after a build, or from the folder of the
/// installed modules. Returns nullptr on an error, see dlerror().
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

/// Starts a thread that finds the installed fonts. This takes as long as linking the libraries of the window,
/// which needs the fonts first. Later calls of FcInit() return without delay. Source: FcInit(3)
std::thread findFonts()
{
    // The function is resolved in this thread, because the dynamic linker does not work in parallel.
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
        std::thread fonts = findFonts(); // runs in parallel if the computer has more than one processor
        const auto window = load<Window>(argv[0], DP_WINDOW_MODULE, "daily_papers_window");
        if (!window)
            noWindow = ::dlerror();
        fonts.join();
        if (window)
            return window(argc, argv);
    }
    const auto commands = load<Commands>(argv[0], DP_COMMANDS_MODULE, "daily_papers_commands");
    if (!commands) {
        // The message is not translated, because the translations are loaded by this module.
        std::fprintf(stderr, "Daily Papers could not be loaded (%s); install it again.\n", ::dlerror());
        return EXIT_FAILURE;
    }
    return commands(argc, argv, noWindow.empty() ? nullptr : noWindow.c_str());
}
