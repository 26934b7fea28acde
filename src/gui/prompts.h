#pragma once

#include <QStringList>
#include <QUrl>

class QWidget;

namespace dp {

/// The seam for everything that asks a person or leaves the program: file dialogs, a question, a browser.
/// Tests answer in their place. GUI thread.
class Prompts
{
public:
    virtual ~Prompts() = default;
    virtual QStringList filesToOpen(
        QWidget *parent, const QString &title, const QString &folder, const QString &filter) = 0;
    /// Empty: cancelled.
    virtual QString fileToSave(
        QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) = 0;
    virtual bool confirm(
        QWidget *parent, const QString &title, const QString &question, const QString &yes) = 0;
    virtual void openUrl(const QUrl &url) = 0;
};

class DesktopPrompts final : public Prompts
{
public:
    QStringList filesToOpen(
        QWidget *parent, const QString &title, const QString &folder, const QString &filter) override;
    QString fileToSave(
        QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) override;
    bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &yes) override;
    void openUrl(const QUrl &url) override;
};

} // namespace dp
