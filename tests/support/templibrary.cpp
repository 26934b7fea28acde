#include "support/templibrary.h"

#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/sqlite/statement.h"
#include "library/transaction.h"
#include "support/checks.h"
#include "support/somepaper.h"

namespace dp::test {

std::unique_ptr<Library> newLibrary(const QStringList &keywords)
{
    QList<Keyword> list;
    for (const QString &name : keywords)
        list << Keyword{0, name, {}, Keyword::defaultCategories(), Keyword::defaultLimit};
    auto library = libraryopener::inMemory(list);
    if (!library)
        qFatal("%s", qPrintable(describe(library.error())));
    return std::move(*library);
}

QStringList keywordNames(Library &library)
{
    QStringList all;
    const QList<Keyword> keywords = Keywords(library).all().value();
    for (const Keyword &keyword : keywords)
        all << keyword.name;
    return all;
}

Outcome storePapers(Library &library, const QString &keyword, const QStringList &ids)
{
    const qint64 list = keyword.isEmpty() ? 0 : keywordId(library, keyword);
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    const auto stored =
        Papers(library).store(somePapers(ids), list, Source::Feed, QDateTime::currentDateTimeUtc());
    if (!stored)
        return stored.error();
    return transaction.commit();
}

qint64 keywordId(Library &library, const QString &name)
{
    const auto keyword = Keywords(library).find(name);
    if (!keyword)
        qFatal("%s", qPrintable(describe(keyword.error())));
    return keyword->id;
}

QStringList listOf(Library &library, const QString &keyword)
{
    PaperQuery query;
    if (!keyword.isEmpty())
        query.keywordId = keywordId(library, keyword);
    const auto ids = PaperReader(library).ids(query);
    if (!ids)
        qFatal("%s", qPrintable(describe(ids.error())));
    return idsOf(*ids);
}

Outcome execute(Library &library, const QString &sql)
{
    return Statement(library, sql).run();
}

bool needsSorting(Library &library, const QString &sql)
{
    Statement plan(library, u"EXPLAIN QUERY PLAN "_s + sql);
    bool sorts = !plan.run();
    while (plan.next())
        sorts = sorts || plan.text(3).contains("TEMP B-TREE"_L1);
    return sorts || !plan.outcome();
}

QStringList textsOf(Library &library, const QString &sql)
{
    Statement rows(library, sql);
    if (const auto outcome = rows.run(); !outcome)
        qFatal("%s", qPrintable(describe(outcome.error())));
    QStringList texts;
    while (rows.next())
        texts << rows.text(0);
    return texts;
}

qint64 number(Library &library, const QString &sql)
{
    Statement row(library, sql);
    const auto outcome = row.run();
    if (!outcome)
        qFatal("%s", qPrintable(describe(outcome.error())));
    return row.next() ? row.integer(0) : -1;
}

} // namespace dp::test
