#pragma once

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

/// Snapshots and libraries of any size, each made when it is first asked for. The papers are made up, always
/// the same, and as many a day as arXiv has: a thousand.
class Store
{
public:
    /// What is made in the folder is used again where it is there already.
    explicit Store(const QString &folder)
        : m_folder(folder)
    {
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// In arXiv's own form, in order of submission.
    QString snapshot(int papers) const;
    /// With these papers in its archive and, as far as they have any, under four keywords.
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
