#pragma once

#include "gui/deskfixture.h"
#include "gui/window/errorbar.h"
#include "library/keywords.h"
#include "library/libraryopener.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "support/somepaper.h"

#include <QPushButton>

namespace dp::test {

struct SharedLibraryFixture : DeskFixture {
    SharedLibraryFixture()
    {
        made = makeLibrary(
            {Keyword{0, QStringLiteral("A"), {}, {}, 100}, Keyword{0, QStringLiteral("B"), {}, {}, 100}});
        made =
            made && give(QStringLiteral("A"), {QStringLiteral("2503.00001"), QStringLiteral("2503.00002")});
    }
    bool give(const QString &name, const QStringList &ids)
    {
        auto library = libraryopener::open(options.library, Library::Access::Write);
        if (!library)
            return false;
        const auto keyword = Keywords(**library).find(name);
        Transaction transaction(**library);
        return keyword && transaction.begin()
            && Papers(**library).store(somePapers(ids), keyword->id, Source::Feed, clock.now())
            && transaction.commit();
    }
    bool run()
    {
        return made && start() && QTest::qWaitFor([this] {
            return page() && page()->model()->rowCount() == page()->state().papers;
        });
    }
    /// Adds a keyword over another connection, as a script does.
    bool addKeyword(const QString &name)
    {
        auto library = libraryopener::open(options.library, Library::Access::Write);
        return library && Keywords(**library).add(Keyword{0, name, {}, {}, 100});
    }
    QStringList keywords()
    {
        QStringList names;
        const auto all = Keywords(*openLibrary()).all();
        for (const Keyword &keyword : *all)
            names << keyword.name;
        return names;
    }
    QStringList starred(const QString &path)
    {
        PaperQuery query;
        query.starredOnly = true;
        const auto library = libraryopener::open(path, Library::Access::Read);
        if (!library)
            return {QStringLiteral("not a library")};
        const auto papers = PaperReader(**library).papers(query);
        return papers ? idsOf(*papers) : QStringList{QStringLiteral("unreadable")};
    }
    ErrorBar *bar() { return window().findChild<ErrorBar *>(); }
    QPushButton *copyButton() { return bar()->findChild<QPushButton *>(QStringLiteral("saveCopyButton")); }
    QString elsewhere() { return folder.filePath(QStringLiteral("elsewhere.sqlite")); }
    bool moveLibrary(const QString &from, const QString &to)
    {
        bool moved = true;
        for (const QString &suffix : {QStringLiteral(""), QStringLiteral("-wal"), QStringLiteral("-shm")})
            if (QFile::exists(from + suffix))
                moved = moved && QFile::rename(from + suffix, to + suffix);
        return moved;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(table(), key, modifiers); }
    bool made = false;
};

} // namespace dp::test
