#pragma once

#include "base/keyword.h"
#include "library/library.h"
#include "support/checks.h"
#include "support/madeuppapers.h"

#include <QDir>

#include <functional>
#include <memory>

namespace dp::bench {

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(test::describe(result.error())));
    return std::move(*result);
}

/// Provides snapshots and libraries of any size, and makes each of them at the first request. The papers are
/// made up and always the same. Each working day has a thousand papers, as on arXiv.
class Store
{
public:
    /// Creates a store in the folder. Snapshots and libraries that already exist there are used again.
    explicit Store(const QString &folder)
        : m_folder(folder)
    {
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Returns options for a program that uses the library and the settings of this folder, and does not
    /// reach arXiv.
    QStringList argumentsFor(
        const QString &library, const QString &settings = QStringLiteral("settings.ini")) const
    {
        return {QStringLiteral("--library"), library, QStringLiteral("--settings"), path(settings),
            QStringLiteral("--api-url"), QStringLiteral("http://127.0.0.1:9/api/query")};
    }
    /// Returns the path of a snapshot in arXiv's format. Its papers are sorted by submission, oldest first.
    QString snapshot(int papers) const;
    /// Returns the path of a library with this number of papers. It has four keywords, and the papers that
    /// match a keyword are in the list of that keyword.
    QString library(int papers) const;

    /// Calls the function for each of the `papers` newest papers, oldest submission first.
    static void forEachPaper(int papers, const std::function<void(const test::MadeUpPaper &)> &each);
    static std::unique_ptr<Library> newLibrary(
        const QString &path, const QList<Keyword> &keywords = Keyword::defaults());
    static void import(Library &library, const QString &snapshot);
    static void startMaintenance(Library &library);

private:
    QDir m_folder;
};

} // namespace dp::bench
