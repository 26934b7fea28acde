#include "gui/dialogs/notesettings.h"

#include "base/filename.h"
#include "base/settings.h"
#include "exchange/notebody.h"
#include "exchange/notefile.h"
#include "gui/prompts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace dp {
namespace notesettingsparts { namespace {

/// Returns a known paper that shows what a pattern does.
LibraryPaper examplePaper()
{
    LibraryPaper paper;
    paper.paper.id = ArxivId::parse(u"1312.6114v11").value_or(ArxivId());
    paper.paper.title = u"Auto-Encoding Variational Bayes"_s;
    paper.paper.abstract =
        u"How can we perform efficient inference and learning in directed probabilistic models?"_s;
    paper.paper.authors = QStringList{u"Diederik P Kingma"_s, u"Max Welling"_s};
    paper.paper.categories = QStringList{u"stat.ML"_s, u"cs.LG"_s};
    paper.paper.published = Moment::fromDay(QDate(2013, 12, 20));
    paper.tags = QList<Tag>{Tag{1, u"latent variables"_s}, Tag{2, u"to read"_s}};
    return paper;
}

/// Returns a field for several lines. Tab leads to the next field.
QPlainTextEdit *createTextEdit(const QString &name, const QString &accessibleName)
{
    constexpr int lines = 7;
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    edit->setTabChangesFocus(true);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setMinimumHeight(edit->fontMetrics().lineSpacing() * lines);
    return edit;
}

}} // namespace notesettingsparts

NoteSettings::NoteSettings(Settings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_folder(new QLineEdit(settings.text(Setting::NotesFolder)))
    , m_tags(new QComboBox)
    , m_pattern(
          notesettingsparts::createTextEdit(u"notePatternEdit"_s, tr("Pattern of the text of the files")))
    , m_unknown(new QLabel)
    , m_example(notesettingsparts::createTextEdit(u"noteExample"_s, tr("Example of a file")))
{
    setObjectName(u"noteSettings"_s);
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *hint = new QLabel(tr("“Sync notes” in the File menu writes a Markdown file for each starred paper "
                               "to this folder, and reads "
                               "changed notes back. Text that you add to the files stays."));
    hint->setObjectName(u"noteHint"_s);
    hint->setWordWrap(true);
    form->addRow(hint);
    addFolder(*form, prompts);
    addTags(*form);
    addPattern(*form);
    addExample(*form);
    auto *after = new QCheckBox(tr("Sync notes &after each refresh in the window"));
    after->setObjectName(u"notesAfterRefreshCheck"_s);
    after->setChecked(settings.flag(Setting::NotesAfterRefresh));
    connect(after, &QCheckBox::toggled, this,
        [this](bool isOn) { write(Setting::NotesAfterRefresh, isOn ? u"true"_s : u"false"_s); });
    form->addRow(after);
    showExample();
}

void NoteSettings::addFolder(QFormLayout &form, Prompts &prompts)
{
    m_folder->setObjectName(u"noteFolderEdit"_s);
    m_folder->setAccessibleName(tr("Folder for notes"));
    connect(m_folder, &QLineEdit::editingFinished, this,
        [this] { write(Setting::NotesFolder, filename::typedFolder(m_folder->text())); });
    auto *choose = new QPushButton(tr("Ch&oose…"));
    choose->setObjectName(u"noteFolderButton"_s);
    choose->setAccessibleName(tr("Choose the folder for notes"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this, &prompts] {
        const QString start = QDir(m_folder->text()).exists() ? m_folder->text() : QDir::homePath();
        prompts.chooseFolder(window(), tr("Folder for notes"), start, [this](const QString &path) {
            m_folder->setText(path);
            write(Setting::NotesFolder, path);
        });
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    auto *label = new QLabel(tr("&Folder:"));
    label->setBuddy(m_folder);
    form.addRow(label, row);
}

void NoteSettings::addTags(QFormLayout &form)
{
    m_tags->setObjectName(u"noteTagsCombo"_s);
    m_tags->setAccessibleName(tr("Form of the tags"));
    //: a form of tags in Markdown files; “to read” is a tag
    m_tags->addItem(tr("Links: [[to read]]"), u"wiki"_s);
    //: a form of tags in Markdown files; “to-read” is a tag
    m_tags->addItem(tr("Hash tags: #to-read"), u"hash"_s);
    m_tags->setCurrentIndex(m_tags->findData(m_settings.text(Setting::NotesTagStyle)));
    connect(m_tags, &QComboBox::currentIndexChanged, this, [this] {
        write(Setting::NotesTagStyle, m_tags->currentData().toString());
        showExample();
    });
    auto *label = new QLabel(tr("&Tags:"));
    label->setBuddy(m_tags);
    form.addRow(label, m_tags);
}

void NoteSettings::addPattern(QFormLayout &form)
{
    const QString stored = m_settings.text(Setting::NotesPattern);
    m_pattern->setPlainText(stored.isEmpty() ? notebody::defaultPattern() : stored);
    m_pattern->installEventFilter(this);
    connect(m_pattern, &QPlainTextEdit::textChanged, this, &NoteSettings::showExample);
    //: the text of files with notes
    auto *label = new QLabel(tr("Te&xt:"));
    label->setBuddy(m_pattern);
    form.addRow(label, m_pattern);
    auto *words = new QLabel(
        //: %1 is a list of words such as {title}, which are not translated
        tr("The text can contain %1. If it is empty, the default is used.")
            .arg(notebody::placeholders().join(u", "_s)));
    words->setObjectName(u"notePlaceholders"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_unknown->setObjectName(u"noteUnknownLabel"_s);
    m_unknown->setTextFormat(Qt::PlainText);
    m_unknown->setWordWrap(true);
    auto *hints = new QVBoxLayout; // one row of the form, so that a hidden label leaves no gap
    hints->addWidget(words);
    hints->addWidget(m_unknown);
    form.addRow(QString(), hints);
}

void NoteSettings::addExample(QFormLayout &form)
{
    m_example->setReadOnly(true);
    form.addRow(tr("Example:"), m_example);
}

void NoteSettings::finishTyping()
{
    write(Setting::NotesFolder, filename::typedFolder(m_folder->text()));
    writePattern();
}

void NoteSettings::writePattern()
{
    const QString typed = m_pattern->toPlainText();
    if (typed.trimmed().isEmpty())
        m_pattern->setPlainText(notebody::defaultPattern());
    const bool isDefault = typed.trimmed().isEmpty() || typed == notebody::defaultPattern();
    write(Setting::NotesPattern, isDefault ? QString() : typed);
}

bool NoteSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pattern && event->type() == QEvent::FocusOut)
        writePattern();
    return QWidget::eventFilter(watched, event);
}

void NoteSettings::write(Setting setting, const QString &value)
{
    (void)m_settings.sync(); // reads the current file; a write error is detected below
    if (m_settings.text(setting) == value)
        return;
    m_settings.set(setting, value);
    emit written(m_settings.sync());
}

void NoteSettings::showExample()
{
    const QString pattern = m_pattern->toPlainText();
    const notebody::Style style{
        pattern, m_tags->currentData() == u"hash"_s ? NoteTagStyle::HashTags : NoteTagStyle::WikiLinks};
    const LibraryPaper paper = notesettingsparts::examplePaper();
    const notebody::Text text = notebody::of(style, paper, u"kingma2013auto"_s);
    m_example->setPlainText(QString::fromUtf8(NoteFile::create(
        notebody::frontMatter(paper, u"kingma2013auto"_s), text.before, tr("Your note."), text.after)
                                                  .bytes()));
    const QStringList unknown = notebody::unknownPlaceholders(pattern);
    //: %1 is a list of words in braces
    m_unknown->setText(tr("Not known, and kept as written: %1").arg(unknown.join(u", "_s)));
    m_unknown->setVisible(!unknown.isEmpty());
}

} // namespace dp

#include "moc_notesettings.cpp"
