#pragma once

#include "gui/prompts.h"

namespace dp::test {

/// Returns fixed answers, and stores the questions and the addresses that would be opened.
class FakePrompts final : public Prompts
{
public:
    QStringList filesToOpen(QWidget *, const QString &, const QString &, const QString &) override
    {
        return open;
    }
    QString fileToSave(QWidget *, const QString &, const QString &suggestion, const QString &) override
    {
        suggested = suggestion;
        return save;
    }
    bool confirm(QWidget *, const QString &, const QString &question, const QString &) override
    {
        questions << question;
        return yes;
    }
    void openUrl(const QUrl &url) override { opened << url; }

    QStringList open;
    QString save;
    QString suggested;
    QStringList questions;
    QList<QUrl> opened;
    bool yes = true;
};

} // namespace dp::test
