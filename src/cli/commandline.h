#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace dp {

/// What the options before and after the command say, checked.
struct GlobalOptions {
    QString library;
    QString settings;
    QString apiUrl;
    std::chrono::milliseconds interval{3000};
    std::chrono::milliseconds timeout{60000};
    int retries = 3;
    bool background = false; ///< the window starts hidden in the tray
};

/// A command with its own options, as far as it has them.
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
    QDate backTo{}; ///< of a fill; invalid: gaps alone
    bool author = false, announcements = false, words = false;
    bool repair = false;
    int firstYear = 0, lastYear = 0; ///< of a snapshot's papers; 0: all
};

/// The program is to say this and end.
struct EarlyExit {
    int status = 0;
    QString text; ///< for standard output where the status is 0, else for standard error
};

namespace commandline {

/// Exit statuses that scripts rely on.
enum Exit { Done = 0, Failed = 1, WrongCall = 2, Interrupted = 130 };

/// arguments without the program's name.
std::variant<Invocation, EarlyExit> parse(const QStringList &arguments);
QString help();
/// Says it where it belongs. The status to end with.
int say(const EarlyExit &exit);

} // namespace commandline
} // namespace dp
