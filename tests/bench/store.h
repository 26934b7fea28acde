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

/// Snapshots and libraries of any size, made at the first request. The papers are made up and always the
/// same. There are a thousand papers a day, as on arXiv.
class Store
{
public:
    /// Existing files in the folder are used again.
    explicit Store(const QString &folder)
        : m_folder(folder)
    {
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// A snapshot in arXiv's format, in order of submission.
    QString snapshot(int papers) const;
    /// A library with these papers. Papers that match one of four keywords belong to it.
    QString library(int papers) const;

    /// The newest papers, in order of submission.
    static void forEachPaper(int papers, const std::function<void(const test::MadeUpPaper &)> &each);
    static std::unique_ptr<Library> newLibrary(
        const QString &path, const QList<Keyword> &keywords = Keyword::defaults());
    static void import(Library &library, const QString &snapshot);
    static void startMaintenance(Library &library);

private:
    QDir m_folder;
};

} // namespace dp::bench
