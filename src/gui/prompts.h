#pragma once

#include <QStringList>
#include <QUrl>

class QWidget;

namespace dp {

/// Interface for everything that asks the person a question or opens another program: file dialogs, message
/// boxes and the web browser. Tests use another implementation. GUI thread.
class Prompts
{
public:
    virtual ~Prompts() = default;
    virtual QStringList filesToOpen(
        QWidget *parent, const QString &title, const QString &folder, const QString &filter) = 0;
    /// Asks for the file to save to. Returns an empty path if the person cancelled.
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
