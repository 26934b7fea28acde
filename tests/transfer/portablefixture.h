#pragma once

#include "library/portable/incominglibrary.h"
#include "library/portable/portablemerge.h"
#include "library/portable/portablewriter.h"
#include "library/removedkeywords.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"
#include "support/testdata.h"
#include "support/testdates.h"
#include "transfer/libraryfile.h"

#include <QTemporaryDir>

namespace dp::test {

/// Returns the portable form of the library.
inline QByteArray portableForm(Library &library)
{
    QByteArray bytes;
    const auto written = portablewriter::write(library, [&bytes](const QByteArray &piece) {
        bytes += piece;
        return success();
    });
    return written ? bytes : "error: " + describe(written.error()).toUtf8();
}

/// Imports the bytes of a file.
inline Result<portablemerge::Report> importedInto(
    Library &library, const QByteArray &bytes, const portablemerge::Progress &progress = {})
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("library.json"));
    putBytes(path, bytes);
    const auto incoming = libraryfile::read(path, QStringLiteral("library.json"));
    return incoming ? portablemerge::merge(library, (*incoming)->path(), progress)
                    : Result<portablemerge::Report>(incoming.error());
}

/// Returns a library with something in each table. One keyword was removed together with a paper.
inline std::unique_ptr<Library> fullLibrary()
{
    auto library = newLibrary({QStringLiteral("Zebra"), QStringLiteral("Lion"), QStringLiteral("Gone")});
    const auto run = [&library](const char *sql) {
        if (const auto done = execute(*library, QString::fromUtf8(sql)); !done)
            qFatal("%s: %s", sql, qPrintable(describe(done.error())));
    };
    const QStringList stored{QStringLiteral("2502.00001v2"), QStringLiteral("2502.00002v1")};
    if (!storePapers(*library, QStringLiteral("Zebra"), stored)
        || !storePapers(*library, QStringLiteral("Lion"), {QStringLiteral("hep-th/9901001v1")})
        || !storePapers(*library, QStringLiteral("Gone"), {QStringLiteral("2502.00009v1")})
        || !storePapers(*library, {}, {QStringLiteral("2502.00003v1")}))
        qFatal("no papers can be stored");
    run("UPDATE papers SET updated = '2025-02-28T17:59:59Z' WHERE updated = ''");
    Transaction transaction(*library);
    if (!transaction.begin()
        || !RemovedKeywords(transaction).remove(keywordId(*library, QStringLiteral("Gone")), testTime)
        || !transaction.commit())
        qFatal("the keyword cannot be removed");
    const QString id = QString::number(keyOf(QStringLiteral("2502.00001")));
    const QString lost = QString::number(keyOf(QStringLiteral("2401.00005")));
    const auto with = [&](const char *sql) {
        run(QString::fromUtf8(sql)
                .replace(QLatin1StringView("%1"), id)
                .replace(QLatin1StringView("%2"), lost)
                .toUtf8()
                .constData());
    };
    run("UPDATE keywords SET terms = "
        "'{\"all\":[],\"any\":[\"zebra\",\"okapi\"],\"in\":\"title\",\"not\":[]}', watched = 1,"
        " revisions = 'unread', visited = '2025-03-02T08:00:00Z', refreshed = '2025-03-01T08:00:00Z', "
        "result_limit = 7"
        " WHERE name = 'Zebra'");
    run("UPDATE keywords SET place = 5 WHERE name = 'Lion'");
    run("INSERT INTO coverage VALUES (1, '2025-01-01', '2025-02-01'), (1, '2025-02-05', '2025-03-01')");
    run("INSERT INTO ledger (keyword_id, wanted_from, answered, newest_submitted, etag, list_total, "
        "unreadable,"
        " revisions_known) VALUES (1, '2024-01-01', '2025-03-01T08:00:00Z', 1740000000, '\"x\"', 12,"
        " '[{\"asked\":\"\",\"from\":\"2025-01-01\",\"id\":\"\",\"to\":\"2025-01-02\"}]', "
        "'2025-02-28T00:00:00Z')");
    run("INSERT INTO tags VALUES (4, 'Survey <b>', 'survey <b>', '#1c71d8'), (2, 'Zum Lesen', 'zum lesen', "
        "'')");
    with("INSERT INTO paper_tags VALUES (%1, 4, '2025-03-01T08:00:00Z'), (%2, 2, '')");
    with(
        "INSERT INTO notes VALUES (%1, 'A \"note\"\n\twith 🙂', '2025-03-01T08:00:00Z'), (%2, 'Lost', '')");
    with("INSERT INTO versions VALUES (%1, 1, 'Older', 'Text', '', '2025-02-01T08:00:00Z')");
    with("INSERT INTO revision_checks VALUES (%1, '2025-03-01T08:00:00Z')");
    with("INSERT INTO muted_papers VALUES (%1, '2025-03-01T08:00:00Z')");
    with("UPDATE papers SET is_read = 1, is_starred = 1 WHERE id = %1");
    with("UPDATE matches SET late = 1, announced = 'new', not_found = 1, position = 1740000000.1 WHERE "
         "paper_id = %1");
    with("INSERT INTO kept_marks VALUES (%2, 1, 1)");
    with(R"(INSERT INTO page_cells VALUES (%1, '{"cells":{"Code":"null"}}'), (%2, '{"cells":{"":" x"}}'))");
    with("INSERT INTO citation_keys VALUES (%1, 'example2025graphs'), (%2, 'lost2024')");
    run("INSERT INTO mutes (kind, text, keyword_id, until, created) VALUES ('word', 'cat', NULL, '', "
        "'2025-03-01T08:00:00Z'),"
        " ('author', 'Ann', 2, '2025-04-01', '2025-03-01T08:00:00Z')");
    run("INSERT INTO saved_searches (name, folded, text, place, created) VALUES"
        " ('Mine', 'mine', 'title:zebra tag:x', 3, '2025-03-01T08:00:00Z')");
    run("INSERT INTO snapshots (file, mark, categories, first_year, last_year, line, papers, first_day, "
        "last_day, is_whole,"
        " proved) VALUES ('/a.json', 'abc', 'cs stat', 2020, 0, 99, 5, '2020-01-01', '2021-01-01', 1, "
        "'2020-01-02/2020-12-01')");
    run("INSERT OR REPLACE INTO facts VALUES ('last_update', '2025-03-01'), ('readme_columns', "
        "'Title,Date')");
    return library;
}

} // namespace dp::test
