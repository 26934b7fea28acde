#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QList>
#include <QString>

namespace dp {

/// Contains the last messages of the window with their times, so that a person can read a message that
/// another one has replaced. GUI thread.
class MessageHistory
{
    Q_DECLARE_TR_FUNCTIONS(dp::MessageHistory)

public:
    static constexpr qsizetype maximum = 20;

    /// time: the time of the message (UTC).
    void add(const QDateTime &time, const QString &message);
    /// Returns the messages as lines of plain text, the newest first. Messages of another day have their
    /// date. today: the local day.
    QString text(QDate today) const;

private:
    struct Entry {
        QDateTime time; // local time
        QString message;
    };

    QList<Entry> m_entries; // the newest first
};

} // namespace dp
