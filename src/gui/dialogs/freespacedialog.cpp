#include "gui/dialogs/freespacedialog.h"

#include "base/plaintext.h"
#include "gui/dialogs/dialogbuttons.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

enum Which { Unwanted, Old, All };

constexpr int oldAfter = 90; // days

bool isOneOf(Which which, const PdfStorage::File &file, const QDateTime &now)
{
    switch (which) {
    case Unwanted: return !file.isWanted;
    case Old: return file.file.fetched < now.addDays(-oldAfter);
    case All: break;
    }
    return true;
}

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

FreeSpaceDialog::FreeSpaceDialog(
    const PdfStorage &storage, const QString &folder, const QDateTime &now, QWidget *parent)
    : FittingDialog(parent)
    , m_files(storage.removable)
    , m_now(now)
    , m_which(new QComboBox)
    , m_list(new QListWidget)
    , m_sum(new QLabel)
{
    setObjectName(u"freeSpaceDialog"_s);
    setWindowTitle(tr("Free space"));
    createChoice();
    auto *text = new QLabel(tr("&Move to the trash:"));
    text->setBuddy(m_which);
    auto *buttons = new QDialogButtonBox;
    m_ok = dialogbuttons::add(*buttons, QDialogButtonBox::Ok, tr("Move to the trash"), u"okButton"_s);
    QPushButton *cancel =
        dialogbuttons::add(*buttons, QDialogButtonBox::Cancel, tr("Cancel"), u"cancelButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(usedSpace(storage, folder));
    for (QWidget *widget : std::initializer_list<QWidget *>{text, m_which, m_list, m_sum})
        layout->addWidget(widget);
    if (storage.others > 0)
        layout->addWidget(
            wrapped(tr("%Ln other PDF(s) stay, because they were changed or are in another folder.", nullptr,
                storage.others)));
    layout->addWidget(buttons);
    cancel->setDefault(true); // only now, because a button without a dialog cannot be its default
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_which, &QComboBox::currentIndexChanged, this, &FreeSpaceDialog::listFiles);
    connect(m_list, &QListWidget::itemChanged, this, &FreeSpaceDialog::showSum);
    listFiles();
}

QLabel *FreeSpaceDialog::usedSpace(const PdfStorage &storage, const QString &folder)
{
    const int files = int(storage.removable.size()) + storage.others;
    //: %1 is a size such as "12.3 MB", %2 a folder
    QLabel *used = wrapped(tr("%Ln PDF(s) use %1 in “%2”.", nullptr, files)
                               .arg(QLocale().formattedDataSize(storage.bytes),
                                   plaintext::isolated(QDir::toNativeSeparators(folder))));
    used->setObjectName(u"storageUsed"_s);
    return used;
}

void FreeSpaceDialog::createChoice()
{
    m_which->setObjectName(u"whichCombo"_s);
    m_which->setAccessibleName(tr("PDFs to remove"));
    m_which->addItem(tr("PDFs of papers without star, tag and note"));
    m_which->addItem(tr("PDFs that were fetched more than %Ln day(s) ago", nullptr, oldAfter));
    m_which->addItem(tr("All PDFs"));
    m_list->setObjectName(u"freeSpaceList"_s);
    m_list->setAccessibleName(tr("Files to remove"));
    m_list->setUniformItemSizes(true);
    m_sum->setObjectName(u"freeSpaceSum"_s);
    m_sum->setWordWrap(true);
}

void FreeSpaceDialog::listFiles()
{
    const QSignalBlocker blocker(m_list); // otherwise each file is a change of the sum
    m_listed.clear();
    m_list->clear();
    for (const PdfStorage::File &file : m_files)
        if (isOneOf(Which(m_which->currentIndex()), file, m_now)) {
            m_listed << file;
            auto *item = new QListWidgetItem(plaintext::oneLine(QFileInfo(file.path).fileName()), m_list);
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
        }
    m_list->setCurrentRow(0);
    showSum();
}

QList<PdfStorage::File> FreeSpaceDialog::chosen() const
{
    QList<PdfStorage::File> chosen;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen << m_listed[row];
    return chosen;
}

void FreeSpaceDialog::showSum()
{
    const QList<PdfStorage::File> files = chosen();
    //: %1 is a size such as "12.3 MB"
    m_sum->setText(tr("%Ln PDF(s) with %1. You can fetch them again later.", nullptr, int(files.size()))
                       .arg(QLocale().formattedDataSize(PdfStorage::sizeOf(files))));
    m_ok->setEnabled(!files.isEmpty());
}

} // namespace dp

#include "moc_freespacedialog.cpp"
