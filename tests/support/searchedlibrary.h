#pragma once

#include "library/papers.h"
#include "library/search.h"
#include "support/checks.h"
#include "support/somepaper.h"
#include "support/templibrary.h"

#include <memory>

namespace dp::test {

/// A library in memory with the papers of a test. Its functions return the identifiers that a search finds.
class SearchedLibrary
{
public:
    std::unique_ptr<Library> library = newLibrary({QStringLiteral("A")});

    void put(const QString &id, const QString &title, const QString &abstract = QStringLiteral("-"))
    {
        Paper paper = somePaper(id);
        paper.title = title;
        paper.abstract = abstract;
        store(paper);
    }
    void store(const Paper &paper)
    {
        Papers papers(*library);
        VERIFY_OK(papers.store({paper}, 0, Source::Feed, QDateTime(QDate(2025, 3, 3), QTime(8, 0), Qt::UTC)));
    }
    QStringList ask(const QString &typed, bool typing = false)
    {
        const auto ids = Search(*library).newest(searchquery::parse(typed, typing), 0, 0);
        return ids ? idsOf(*ids) : QStringList{describe(ids.error())};
    }
    QStringList find(const QString &typed, bool typing = false)
    {
        const auto ids = Search(*library).newest(searchterms::parse(typed, typing), 0, 0);
        return ids ? idsOf(*ids) : QStringList{describe(ids.error())};
    }
};

} // namespace dp::test
