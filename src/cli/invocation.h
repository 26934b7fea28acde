#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace dp {

/// The checked values of the global options.
struct GlobalOptions {
    QString library;
    QString settings;
    QString apiUrl;
    std::chrono::milliseconds interval{3000};
    std::chrono::milliseconds timeout{60000};
    int retries = 3;
    bool background = false; ///< the window starts hidden in the tray
};

/// A command with its options.
struct Invocation {
    GlobalOptions global;
    QString command; ///< empty: open the window
    QStringList arguments;
    QStringList keywords;
    QStringList categories;
    QString query; ///< null: not given
    std::optional<QStringList> any{}, all{}, none{}; ///< terms of a keyword; nothing: not given
    QString in{}; ///< where terms must be; null: not given
    QString newName{}; ///< of a keyword that is edited; null: not given
    QString format;
    std::optional<int> limit;
    bool json = false;
    bool read = false, unread = false;
    bool star = false, unstar = false;
    bool starred = false;
    bool force = false, fill = false;
    QDate backTo{}; ///< for a refresh that fills gaps; invalid: only the gaps
    bool author = false, announcements = false, words = false;
    bool repair = false;
    int firstYear = 0, lastYear = 0; ///< years of a snapshot's papers; 0: all
};

/// A text that the program prints before it exits.
struct EarlyExit {
    int status = 0;
    QString text; ///< goes to standard output if the status is 0, else to standard error
};

namespace commandline {

/// Exit statuses for scripts.
enum Exit { Done = 0, Failed = 1, WrongCall = 2, Interrupted = 130 };

} // namespace commandline
} // namespace dp
