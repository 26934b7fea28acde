#pragma once

#include "base/result.h"
#include "library/portable/portableformat.h"

#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace dp {

class Connection;
class Statement;

/// The content of a file in the portable form, in a temporary database. All records are stored there and
/// checked before anything is changed in a library, so a library of any size needs little memory, and a wrong
/// file changes nothing. portablemerge::merge() then adds the content to a library. An object is filled in
/// one thread; after finish(), other threads can use path().
class IncomingLibrary
{
public:
    static Result<std::unique_ptr<IncomingLibrary>> create();
    ~IncomingLibrary();
    IncomingLibrary(const IncomingLibrary &) = delete;
    IncomingLibrary &operator=(const IncomingLibrary &) = delete;

    /// Returns the section with this name; nullptr: there is none.
    static const portable::Section *sectionNamed(const QString &name);
    /// Adds a record. The detail of the error BadContent says what is wrong with it, in English.
    Outcome add(const portable::Section &section, const QJsonObject &record);
    /// Checks that the records refer only to each other, and closes the database.
    Outcome finish();
    QString path() const { return m_folder.filePath(QStringLiteral("incoming.sqlite")); }
    qint64 papers() const { return m_papers; }

private:
    IncomingLibrary();
    struct Table; // statement that adds a row, and its fields
    Outcome open();
    Outcome prepareTables();
    Outcome addTable(QLatin1StringView name, QLatin1StringView key, const QStringList &unique,
        const QList<portable::Field> &fields);
    Outcome addRow(QLatin1StringView table, std::optional<qint64> key, const QJsonObject &record);
    Outcome addPart(const portable::Part &part, qint64 key, const QJsonValue &value);

    std::unique_ptr<QFile> m_lock; // shows other programs that the folder is in use
    QTemporaryDir m_folder;
    std::unique_ptr<Connection> m_connection;
    QHash<QString, std::shared_ptr<Table>> m_tables; // destroyed before the connection
    qint64 m_papers = 0;
};

} // namespace dp
