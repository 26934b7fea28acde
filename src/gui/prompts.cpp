#include "gui/prompts.h"

#include "gui/dialogs/dialogbuttons.h"
#include "gui/dialogs/filedialog.h"
#ifdef DP_DBUS
#include "gui/filemanager.h"
#endif

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

namespace {

/// Determines icons and file types only from the names of files. The default provider of Qt opens each file
/// to find its type. When a process closes a file, it loses all its locks on this file, including those of an
/// open library (POSIX, fcntl()).
class IconsByName final : public QFileIconProvider
{
public:
    QIcon icon(const QFileInfo &info) const override
    {
        return QFileIconProvider::icon(info.isDir() ? QFileIconProvider::Folder : QFileIconProvider::File);
    }
    QString type(const QFileInfo &info) const override
    {
        return info.isDir() ? QCoreApplication::translate("dp::Prompts", "Folder") : info.suffix().toUpper();
    }
};

} // namespace

DesktopPrompts::DesktopPrompts() = default;
DesktopPrompts::~DesktopPrompts() = default;

QFileIconProvider &DesktopPrompts::icons()
{
    if (!m_icons)
        m_icons = std::make_unique<IconsByName>();
    return *m_icons;
}

void DesktopPrompts::chooseFiles(QWidget *parent, const QString &title, const QString &folder,
    const QString &filter, std::function<void(const QStringList &paths)> chosen)
{
    auto *dialog = new FileDialog(icons(), parent, title, folder, filter);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QDialog::accepted, dialog,
        [dialog, chosen = std::move(chosen)] { chosen(dialog->selectedFiles()); });
    dialog->open();
}

void DesktopPrompts::chooseFolder(QWidget *parent, const QString &title, const QString &folder,
    std::function<void(const QString &path)> chosen)
{
    auto *dialog = new FileDialog(icons(), parent, title, folder, {});
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QDialog::accepted, dialog,
        [dialog, chosen = std::move(chosen)] { chosen(dialog->selectedFiles().value(0)); });
    dialog->open();
}

void DesktopPrompts::chooseFileToSave(QWidget *parent, const QString &title, const QString &suggestion,
    const QString &filter, std::function<void(const QString &path)> chosen)
{
    const QFileInfo suggested(suggestion);
    auto *dialog = new FileDialog(icons(), parent, title, suggested.path(), filter);
    dialog->chooseNewFile(suggested.fileName());
    QObject::connect(dialog, &QDialog::accepted, dialog,
        [dialog, chosen = std::move(chosen)] { chosen(dialog->selectedFiles().value(0)); });
    dialog->open();
}

bool DesktopPrompts::confirm(
    QWidget *parent, const QString &title, const QString &question, const QString &yes)
{
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    box.setObjectName(u"confirmBox"_s);
    box.setTextFormat(Qt::PlainText); // the name of a keyword must not be interpreted as markup
    const QPushButton *accept = dialogbuttons::add(box, QMessageBox::Ok, yes, u"okButton"_s);
    // Each question is about something that is lost, so Return must not confirm it.
    box.setDefaultButton(dialogbuttons::add(
        box, QMessageBox::Cancel, QCoreApplication::translate("dp::Prompts", "Cancel"), u"cancelButton"_s));
    box.exec();
    return box.clickedButton() == accept;
}

bool DesktopPrompts::openUrl(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

void DesktopPrompts::showInFolder(const QStringList &paths, std::function<void()> failed)
{
    const auto openFolder = [folder = QFileInfo(paths.value(0)).path(), failed = std::move(failed)] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            failed();
    };
#ifdef DP_DBUS
    filemanager::show(QDBusConnection::sessionBus(), paths, openFolder);
#else
    openFolder();
#endif
}

} // namespace dp
