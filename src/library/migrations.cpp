#include "library/migrations.h"

#include "library/resources.h"
#include "library/searchrewrite.h"
#include "library/statement.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp::migrations {
namespace {

/// After this migration the full-text index is rewritten. An index that an older program emptied (with
/// another list of common words) is filled.
constexpr auto foldedIndex = "_folded_index.sql"_L1;
constexpr int oldestIndexToRefold = 4;

QStringList fileNames()
{
    registerLibraryResources();
    // The folder contains only migrations. A name filter is a regular expression and would slow down each
    // start.
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
        if (name.endsWith(foldedIndex)) // SQL cannot compute the folded words
            DP_TRY(searchrewrite::begin(connection,
                from < oldestIndexToRefold ? searchrewrite::Kind::Fill : searchrewrite::Kind::Refold));
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
            continue; // run() has reported it
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
