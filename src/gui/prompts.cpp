#include "gui/prompts.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp {

QStringList DesktopPrompts::filesToOpen(
    QWidget *parent, const QString &title, const QString &folder, const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, folder, filter);
}

QString DesktopPrompts::fileToSave(
    QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, suggestion, filter);
}

bool DesktopPrompts::confirm(
    QWidget *parent, const QString &title, const QString &question, const QString &yes)
{
    QMessageBox box(QMessageBox::Question, title, question, QMessageBox::NoButton, parent);
    box.setObjectName(u"confirmBox"_s);
    box.setTextFormat(Qt::PlainText); // a keyword's name is no markup
    const QPushButton *accept = box.addButton(yes, QMessageBox::AcceptRole);
    box.addButton(QCoreApplication::translate("dp::Prompts", "Cancel"), QMessageBox::RejectRole);
    box.exec();
    return box.clickedButton() == accept;
}

void DesktopPrompts::openUrl(const QUrl &url)
{
    QDesktopServices::openUrl(url);
}

} // namespace dp
