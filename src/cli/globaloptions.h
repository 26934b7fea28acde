#pragma once

#include "cli/earlyexit.h"
#include "cli/option.h"

#include <QString>

#include <chrono>
#include <optional>

class QCommandLineParser;

namespace dp {

/// Contains the checked values of the global options.
struct GlobalOptions {
    QString library;
    QString settings;
    QString apiUrl;
    std::chrono::milliseconds interval{3000};
    std::chrono::milliseconds timeout{60000};
    int retries = 3;
    bool background = false; ///< the window starts hidden in the tray

    static constexpr Option options[] = {{"library", "FILE"}, {"settings", "FILE"}, {"api-url", "URL"},
        {"request-interval", "SECONDS"}, {"timeout", "SECONDS"}, {"retries", "N"}, {"background", nullptr},
        {"help", nullptr}, {"version", nullptr}};

    /// Sets the values from the options of a call. If the call is wrong, returns the result with the error;
    /// otherwise returns nothing.
    std::optional<EarlyExit> read(const QCommandLineParser &parser);
};

} // namespace dp
