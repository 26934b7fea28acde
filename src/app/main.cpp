// The program itself knows nothing of Qt. It looks at what it is asked for and loads that part of itself
// which does it: for a command, linking Qt's libraries for windows would take longer than most commands do,
// and for a window, each name is found sooner where no other libraries are looked through before.

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

/// Whether a window can be opened at all. Qt ends the process where it cannot, so this is asked before.
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

/// An option's value that is a command's name is taken for one here; the commands know better, and that they
/// do costs them a moment alone.
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
    auto program = std::filesystem::canonical("/proc/self/exe", error); // of Linux; others have it elsewhere
    if (error)
        program = std::filesystem::canonical(calledAs, error);
    return program.parent_path();
}

/// Beside the program, as it is built, or where it is installed; nullptr where dlerror() says why not.
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

/// What a window asks first, and what takes as long as linking its libraries does: which fonts there are. Who
/// asks again gets the answer at once. Source: FcInit(3)
std::thread findFonts()
{
    // Looked up in this thread: the linker does one thing at a time.
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
        std::thread fonts = findFonts(); // beside it, where there is another processor
        const auto window = load<Window>(argv[0], DP_WINDOW_MODULE, "daily_papers_window");
        if (!window)
            noWindow = ::dlerror();
        fonts.join();
        if (window)
            return window(argc, argv);
    }
    const auto commands = load<Commands>(argv[0], DP_COMMANDS_MODULE, "daily_papers_commands");
    if (!commands) {
        // Without it there is no translation either.
        std::fprintf(stderr, "Daily Papers could not be loaded (%s); install it again.\n", ::dlerror());
        return EXIT_FAILURE;
    }
    return commands(argc, argv, noWindow.empty() ? nullptr : noWindow.c_str());
}
