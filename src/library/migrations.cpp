#include "library/migrations.h"

#include "library/resources.h"
#include "library/searchrewrite.h"
#include "library/sqlite/statement.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::migrations {
namespace {

/// Suffix of the migration to schema 8, after which the full-text index is rewritten. An index of a schema
/// before oldestIndexToRefold was emptied, because it used another list of common words. It is filled again.
constexpr auto foldedIndex = "_folded_index.sql"_L1;
constexpr int oldestIndexToRefold = 4;
/// Suffix of the migration after which an index of schema 8 is emptied and filled again. An older index does
/// not need this, because its rewriting for schema 8 already writes the current form of the index.
constexpr auto invisibleCharacters = "_invisible_characters.sql"_L1;
constexpr int indexWithInvisibleCharacters = 8;

QStringList fileNames()
{
    registerLibraryResources();
    // No name filter is used. The folder contains only migrations, and the regular expression of a filter
    // would slow down each start.
    return QDir(u":/migrations"_s).entryList(QDir::Files, QDir::Name);
}

int numberOf(const QString &fileName)
{
    return fileName.left(3).toInt();
}

Result<QStringList> statementsOf(const QString &name)
{
    QFile file(u":/migrations/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Internal, {}, u"no migration "_s + name};
    QStringList statements;
    for (const QString &sql : QString::fromUtf8(file.readAll()).split(u";\n"_s))
        if (!sql.trimmed().isEmpty())
            statements << sql;
    return statements;
}

/// Starts the rewriting of the full-text index if the migration `name` changed the folded words, because SQL
/// cannot compute them.
Outcome rewriteIndex(Connection &connection, const QString &name, int from)
{
    using searchrewrite::Kind;
    if (name.endsWith(foldedIndex))
        return searchrewrite::begin(connection, from < oldestIndexToRefold ? Kind::Fill : Kind::Refold);
    if (!name.endsWith(invisibleCharacters) || from != indexWithInvisibleCharacters)
        return success();
    DP_TRY(searchrewrite::forget(connection));
    DP_TRY(connection.execute(u"INSERT INTO search (search) VALUES ('delete-all')"_s));
    return searchrewrite::begin(connection, Kind::Fill);
}

} // namespace

int newest()
{
    static const int number = [] {
        const QStringList names = fileNames();
        Q_ASSERT(!names.isEmpty());
        return numberOf(names.last());
    }();
    return number;
}

Result<int> versionOf(Connection &connection)
{
    Statement statement(connection, u"PRAGMA user_version"_s);
    DP_TRY(statement.run());
    if (!statement.next())
        return Error{ErrorKind::Storage, connection.path(), u"no user_version"_s};
    return int(statement.integer(0));
}

Outcome run(Connection &connection, int from)
{
    for (const QString &name : fileNames()) {
        if (numberOf(name) <= from)
            continue;
        const auto statements = statementsOf(name);
        if (!statements)
            return statements.error();
        for (const QString &sql : *statements)
            DP_TRY(connection.execute(sql));
        DP_TRY(rewriteIndex(connection, name, from));
        DP_TRY(connection.execute(u"PRAGMA user_version = %1"_s.arg(numberOf(name))));
    }
    return success();
}

QList<std::pair<QString, QString>> indexesAndTriggers()
{
    static const QRegularExpression made(uR"(^(CREATE (?:INDEX|TRIGGER) (\w+)\b.*)\z)"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression dropped(
        uR"(^DROP (?:INDEX|TRIGGER) (\w+))"_s, QRegularExpression::MultilineOption);
    QList<std::pair<QString, QString>> found;
    for (const QString &name : fileNames()) {
        const auto statements = statementsOf(name);
        if (!statements)
            continue; // run() has already reported this error
        for (const QString &sql : *statements) {
            if (const auto match = made.match(sql); match.hasMatch())
                found << std::pair(match.captured(2), match.captured(1));
            if (const auto match = dropped.match(sql); match.hasMatch())
                found.removeIf([&](const auto &one) { return one.first == match.captured(1); });
        }
    }
    return found;
}

} // namespace dp::migrations
