#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace dp {

/// A notification of the desktop about a refresh. The texts are plain text; a Notifier escapes them as the
/// desktop needs it.
struct Notification {
    enum class Kind {
        NewPapers, ///< new papers of watched keywords
        RefreshResult, ///< the answer to a refresh that the person started in the tray
    };
    struct Action {
        QString key;
        QString label; ///< translated text for a button
    };

    /// A notification replaces the last one of the same kind.
    Kind kind = Kind::NewPapers;
    QString title;
    QStringList lines;
    QList<Action> actions;
    qint64 keywordId = 0; ///< keyword in whose tab the first paper is opened; 0: none
    QList<qint64> papers; ///< ids of the papers that the notification is about
};

/// The keys of the actions. The specification defines `open`: a click on the notification itself.
namespace notificationactions {
inline constexpr QLatin1StringView open{"default"};
inline constexpr QLatin1StringView starFirst{"star-first"};
inline constexpr QLatin1StringView markRead{"mark-read"};
} // namespace notificationactions

} // namespace dp
