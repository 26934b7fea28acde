#pragma once

#include "gui/prompts.h"

namespace dp::test {

/// Returns fixed answers, and stores the questions and the addresses that would be opened.
class FakePrompts final : public Prompts
{
public:
    void chooseFiles(QWidget *, const QString &, const QString &folder, const QString &,
        std::function<void(const QStringList &)> chosen) override
    {
        openFolder = folder;
        if (!open.isEmpty())
            chosen(open);
    }
    void chooseFolder(QWidget *, const QString &, const QString &folder,
        std::function<void(const QString &)> chosen) override
    {
        openFolder = folder;
        if (!open.isEmpty())
            chosen(open.first());
    }
    void chooseFileToSave(QWidget *, const QString &, const QString &suggestion, const QString &,
        std::function<void(const QString &)> chosen) override
    {
        suggested = suggestion;
        if (!save.isEmpty())
            chosen(save);
    }
    bool confirm(QWidget *, const QString &, const QString &question, const QString &) override
    {
        questions << question;
        return yes;
    }
    bool openUrl(const QUrl &url) override
    {
        opened << url;
        return hasBrowser;
    }
    void showInFolder(const QStringList &paths, std::function<void()> failed) override
    {
        shownInFolder << paths;
        if (!hasBrowser)
            failed();
    }

    QStringList open;
    QString save;
    QString openFolder; ///< folder in which the dialog for files would begin
    QString suggested;
    QStringList questions;
    bool hasBrowser = true;
    QList<QUrl> opened;
    QStringList shownInFolder; ///< files
    bool yes = true;
};

} // namespace dp::test
