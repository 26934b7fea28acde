#pragma once

#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>

class QFileIconProvider;
class QWidget;

namespace dp {

/// Interface for everything that asks the person a question or opens another program: file dialogs, message
/// boxes and the web browser. Tests use another implementation. GUI thread.
class Prompts
{
public:
    virtual ~Prompts() = default;
    /// Opens a dialog for files, and calls chosen() when the person has chosen some. Returns at once. If the
    /// person cancels, or if the parent is destroyed, chosen() is not called.
    virtual void chooseFiles(QWidget *parent, const QString &title, const QString &folder,
        const QString &filter, std::function<void(const QStringList &paths)> chosen) = 0;
    /// Like chooseFiles(), for an existing folder.
    virtual void chooseFolder(QWidget *parent, const QString &title, const QString &folder,
        std::function<void(const QString &path)> chosen) = 0;
    /// Like chooseFiles(), for the file to save to. A name without a suffix gets the suffix of the chosen
    /// filter.
    virtual void chooseFileToSave(QWidget *parent, const QString &title, const QString &suggestion,
        const QString &filter, std::function<void(const QString &path)> chosen) = 0;
    virtual bool confirm(
        QWidget *parent, const QString &title, const QString &question, const QString &yes) = 0;
    /// Opens an address in the web browser, or a file in the program for its type. Returns false if no
    /// program could be started.
    virtual bool openUrl(const QUrl &url) = 0;
    /// Shows files in the file manager, or only the folder of the first one. Calls failed() if no program
    /// could be started.
    virtual void showInFolder(const QStringList &paths, std::function<void()> failed) = 0;
};

/// Must outlive the windows for which it opened dialogs.
class DesktopPrompts final : public Prompts
{
public:
    DesktopPrompts();
    ~DesktopPrompts() override;
    void chooseFiles(QWidget *parent, const QString &title, const QString &folder, const QString &filter,
        std::function<void(const QStringList &paths)> chosen) override;
    void chooseFolder(QWidget *parent, const QString &title, const QString &folder,
        std::function<void(const QString &path)> chosen) override;
    void chooseFileToSave(QWidget *parent, const QString &title, const QString &suggestion,
        const QString &filter, std::function<void(const QString &path)> chosen) override;
    bool confirm(QWidget *parent, const QString &title, const QString &question, const QString &yes) override;
    bool openUrl(const QUrl &url) override;
    void showInFolder(const QStringList &paths, std::function<void()> failed) override;

private:
    QFileIconProvider &icons();

    std::unique_ptr<QFileIconProvider> m_icons; // created for the first file dialog
};

} // namespace dp
