#include "gui/dialogs/filedialog.h"

#include "base/plaintext.h"

#include <QFileIconProvider>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp {

FileDialog::FileDialog(QFileIconProvider &icons, QWidget *parent, const QString &title, const QString &folder,
    const QString &filter)
    : QFileDialog(parent, title, folder, filter)
{
    setObjectName(u"fileDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setOption(DontUseNativeDialog); // a native dialog might open the listed files
    setOption(DontConfirmOverwrite); // accept() asks, because Qt would wait for the answer
    setIconProvider(&icons); // Qt does not take ownership
}

void FileDialog::chooseNewFile(const QString &suggestedName)
{
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    selectFile(suggestedName);
    setDefaultSuffix(suffixOf(nameFilters().value(0)));
    connect(this, &QFileDialog::filterSelected, this,
        [this](const QString &filter) { setDefaultSuffix(suffixOf(filter)); });
}

QString FileDialog::suffixOf(const QString &filter)
{
    static const QRegularExpression first(u"\\(\\*\\.(\\w+)"_s);
    return first.match(filter).captured(1);
}

void FileDialog::accept()
{
    const QString path = selectedFiles().value(0);
    if (acceptMode() == AcceptSave && QFileInfo(path).exists() && !QFileInfo(path).isDir())
        askToReplace(path);
    else
        QFileDialog::accept();
}

void FileDialog::askToReplace(const QString &path)
{
    const QString name = plaintext::isolated(QFileInfo(path).fileName());
    //: %1 is a file
    auto *box = new QMessageBox(QMessageBox::Question, windowTitle(), tr("Replace the file “%1”?").arg(name),
        QMessageBox::NoButton, this);
    box->setObjectName(u"replaceBox"_s);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *replace = box->addButton(tr("Replace"), QMessageBox::AcceptRole);
    replace->setObjectName(u"replaceButton"_s);
    box->setDefaultButton(box->addButton(tr("Cancel"), QMessageBox::RejectRole));
    connect(replace, &QPushButton::clicked, this, [this] { QFileDialog::accept(); });
    box->open();
}

} // namespace dp

#include "moc_filedialog.cpp"
