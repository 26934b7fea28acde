#pragma once

#include "library/libraryopener.h"
#include "session/libraryopener.h"
#include "session/openedlibrary.h"
#include "support/fakeclock.h"
#include "support/keywordedits.h"
#include "support/somepaper.h"
#include "support/templibrary.h"

#include <QTemporaryDir>
#include <QTest>

namespace dp::test {

/// An open library in a temporary folder, with the same parts that the window uses.
class OpenedLibraryFixture
{
public:
    explicit OpenedLibraryFixture(const QStringList &keywords = {})
    {
        QList<Keyword> list;
        for (const QString &name : keywords)
            list << named(name);
        if (!libraryopener::open(path(), Library::Access::Create, list))
            qFatal("no library can be created");
        auto opened = LibraryOpener(path(), clock, [](const QString &, const LibraryOpener::LongWork &work) {
            work([](double) {});
        }).open();
        if (!opened)
            qFatal("the library cannot be opened");
        library = std::move(*opened);
    }

    QString path() const { return folder.filePath(QStringLiteral("library.sqlite")); }
    /// Stores papers in the thread of the writer. See storePapers().
    void store(const QString &keyword, const QStringList &ids)
    {
        const auto stored =
            library->writer.ask([&](Library &open) { return storePapers(open, keyword, ids); }).get();
        if (!stored)
            qFatal("no papers can be stored");
    }
    /// Keeps the thread of the writer busy until the returned object is destroyed.
    std::unique_ptr<std::promise<void>> holdWriter()
    {
        auto release = std::make_unique<std::promise<void>>();
        library->writer.post(
            &library->writer,
            [done = std::make_shared<std::future<void>>(release->get_future())](Library &) {
                done->wait();
                return 0;
            },
            [](int) {});
        return release;
    }

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<OpenedLibrary> library;
};

} // namespace dp::test
