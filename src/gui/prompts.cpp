#include "gui/prompts.h"

#include "gui/dialogs/dialogbuttons.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QMessageBox>
#include <QPushButton>

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

/// Runs the dialog and returns the chosen files.
QStringList chosenIn(QFileDialog &dialog, const IconsByName &icons)
{
    dialog.setOption(QFileDialog::DontUseNativeDialog); // a native dialog might open the listed files
    dialog.setIconProvider(const_cast<IconsByName *>(&icons)); // Qt does not take ownership
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

} // namespace

QStringList DesktopPrompts::filesToOpen(
    QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    const IconsByName icons;
    QFileDialog dialog(parent, title, folder, filter);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return chosenIn(dialog, icons);
}

QString DesktopPrompts::fileToSave(
    QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    const IconsByName icons;
    const QFileInfo suggested(suggestion);
    QFileDialog dialog(parent, title, suggested.path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(suggested.fileName());
    return chosenIn(dialog, icons).value(0);
}

bool DesktopPrompts::confirm(
    QWidget *parent, const QString &title, const QString &question, const QString &yes)
{
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    box.setObjectName(u"confirmBox"_s);
    box.setTextFormat(Qt::PlainText); // the name of a keyword must not be interpreted as markup
    const QPushButton *accept = dialogbuttons::add(box, QMessageBox::Ok, yes, u"okButton"_s);
    dialogbuttons::add(
        box, QMessageBox::Cancel, QCoreApplication::translate("dp::Prompts", "Cancel"), u"cancelButton"_s);
    box.exec();
    return box.clickedButton() == accept;
}

void DesktopPrompts::openUrl(const QUrl &url)
{
    QDesktopServices::openUrl(url);
}

} // namespace dp
