#include "gui/dialogs/pdfsettings.h"

#include "base/filename.h"
#include "base/paper.h"
#include "base/plaintext.h"
#include "base/settings.h"
#include "exchange/pdfname.h"
#include "gui/icons.h"
#include "gui/prompts.h"
#include "transfer/pdffolder.h"

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns a known paper whose names of authors and title show what a pattern does.
Paper examplePaper()
{
    Paper paper;
    paper.id = ArxivId::parse(u"1312.6114v11").value_or(ArxivId());
    paper.title = u"Auto-Encoding Variational Bayes"_s;
    paper.authors = QStringList{u"Diederik P Kingma"_s, u"Max Welling"_s};
    paper.categories = QStringList{u"stat.ML"_s, u"cs.LG"_s};
    paper.published = Moment::fromDay(QDate(2013, 12, 20));
    return paper;
}

} // namespace

PdfSettings::PdfSettings(Settings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_folder(new QLineEdit)
    , m_pattern(new QLineEdit)
    , m_example(new QLabel)
{
    setObjectName(u"pdfSettings"_s);
    m_folder->setObjectName(u"pdfFolderEdit"_s);
    m_folder->setAccessibleName(tr("Folder for PDFs"));
    m_pattern->setObjectName(u"pdfPatternEdit"_s);
    m_pattern->setAccessibleName(tr("Pattern for the names of PDFs"));
    m_example->setObjectName(u"pdfExample"_s);
    m_example->setTextFormat(Qt::PlainText);
    m_example->setWordWrap(true);
    m_example->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *free = new QPushButton(icon(Glyph::Remove), tr("Used space, free &space…"));
    free->setObjectName(u"freeSpaceButton"_s);
    free->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    addForm(*column);
    column->addWidget(free, 0, Qt::AlignLeading);
    column->addStretch(1);
    connect(free, &QPushButton::clicked, this, &PdfSettings::freeSpaceRequested);
    connect(m_folder, &QLineEdit::editingFinished, this, &PdfSettings::writeFolder);
    connect(m_pattern, &QLineEdit::editingFinished, this, &PdfSettings::writePattern);
    connect(m_pattern, &QLineEdit::textChanged, this, &PdfSettings::showExample);
    showStored();
}

void PdfSettings::addForm(QVBoxLayout &column)
{
    auto *choose = new QPushButton(tr("C&hoose…"));
    choose->setObjectName(u"choosePdfFolder"_s);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &PdfSettings::chooseFolder);
    auto *folderLine = new QHBoxLayout;
    folderLine->addWidget(m_folder, 1);
    folderLine->addWidget(choose);
    //: the folder in which PDFs are kept
    auto *folderLabel = new QLabel(tr("Fol&der:"));
    folderLabel->setBuddy(m_folder);
    //: the pattern of the names of files
    auto *patternLabel = new QLabel(tr("&Name pattern:"));
    patternLabel->setBuddy(m_pattern);
    //: %1 is a list of words such as {title}, which are not translated
    auto *words = new QLabel(tr("A pattern can contain %1.").arg(pdfname::placeholders().join(u", "_s)));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(folderLabel, folderLine);
    form->addRow(patternLabel, m_pattern);
    form->addRow(tr("Example:"), m_example);
    form->addRow(QString(), words);
    column.addLayout(form);
}

void PdfSettings::finishTyping()
{
    writeFolder();
    writePattern();
}

void PdfSettings::chooseFolder()
{
    m_prompts.chooseFolder(this, tr("Folder for PDFs"), PdfFolder::ofSettings(m_settings).path,
        [this](const QString &path) { write(Setting::PdfFolder, path); });
}

void PdfSettings::writeFolder()
{
    const QString typed = filename::typedFolder(m_folder->text());
    if (typed != PdfFolder::ofSettings(m_settings).path)
        write(Setting::PdfFolder, typed == PdfFolder::defaultPath() ? QString() : typed);
}

void PdfSettings::writePattern()
{
    const QString typed = m_pattern->text().trimmed();
    if (typed != PdfFolder::ofSettings(m_settings).pattern)
        write(Setting::PdfNamePattern, typed == pdfname::defaultPattern() ? QString() : typed);
}

void PdfSettings::write(Setting setting, const QString &value)
{
    (void)m_settings.sync(); // reads the current file; a write error is detected below
    m_settings.set(setting, value);
    const bool isSaved = m_settings.sync();
    showStored();
    emit written(isSaved);
}

/// Shows the stored values. An empty value is the default.
void PdfSettings::showStored()
{
    const PdfFolder folder = PdfFolder::ofSettings(m_settings);
    m_folder->setText(QDir::toNativeSeparators(folder.path));
    m_pattern->setText(folder.pattern);
    showExample();
}

void PdfSettings::showExample()
{
    const QString typed = m_pattern->text().trimmed();
    m_example->setText(
        plaintext::oneLine(pdfname::of(typed.isEmpty() ? pdfname::defaultPattern() : typed, examplePaper())));
}

} // namespace dp

#include "moc_pdfsettings.cpp"
