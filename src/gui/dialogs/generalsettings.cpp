#include "gui/dialogs/generalsettings.h"

#include "base/paper.h"
#include "exchange/citationkey.h"
#include "gui/icons.h"
#include "gui/mnemonic.h"
#include "gui/plaintooltip.h"
#include "gui/prompts.h"
#include "ui_generalsettings.h"

#include <QSignalBlocker>
#include <QSystemTrayIcon>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

GeneralSettings::GeneralSettings(
    Settings &settings, const QString &libraryPath, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::GeneralSettings>())
    , m_settings(settings)
    , m_prompts(prompts)
{
    m_ui->setupUi(this);
    m_ui->resetButton->setIcon(icon(Glyph::Undo));
    m_ui->trayCheck->setEnabled(QSystemTrayIcon::isSystemTrayAvailable());
    m_ui->libraryPath->setText(libraryPath);
    m_ui->settingsPath->setText(settings.path());
    // Another program may have changed the settings. If the file cannot be read, all settings count as not
    // set.
    (void)settings.sync();
    fillLists();
    fillCitations();
    addFields();
    showStored();
    connect(m_ui->resetButton, &QPushButton::clicked, this, &GeneralSettings::reset);
    connect(m_ui->newKeysButton, &QPushButton::clicked, this, &GeneralSettings::newKeysRequested);
}

GeneralSettings::~GeneralSettings() = default;

void GeneralSettings::fillLists()
{
    //: a sort order: the papers that a keyword found last are first
    m_ui->orderCombo->addItem(tr("Latest arrival first"), u"arrived"_s);
    m_ui->orderCombo->addItem(tr("Newest submission first"), u"submitted"_s);
    m_ui->orderCombo->addItem(tr("Latest version first"), u"updated"_s);
    //: the appearance is that of the system, light or dark
    m_ui->appearanceCombo->addItem(tr("Same as system"), u"desktop"_s);
    m_ui->appearanceCombo->addItem(tr("Light"), u"light"_s);
    m_ui->appearanceCombo->addItem(tr("Dark"), u"dark"_s);
    m_ui->whenCombo->addItem(tr("Never"), u"never"_s);
    m_ui->whenCombo->addItem(tr("After every arXiv announcement"), u"announcement"_s);
    m_ui->whenCombo->addItem(tr("Daily"), u"daily"_s);
}

void GeneralSettings::fillCitations()
{
    // Names of formats are not translated.
    for (const auto &[name, format] :
        {std::pair("BibTeX", u"bibtex"_s), std::pair("biblatex", u"biblatex"_s), std::pair("RIS", u"ris"_s),
            std::pair("CSL-JSON", u"csl-json"_s), std::pair("Markdown", u"markdown"_s)})
        m_ui->citationFormatCombo->addItem(QString::fromLatin1(name), format);
    //: titles of papers in BibTeX
    m_ui->bibtexTitleCombo->addItem(tr("Keep the case of the whole title"), u"double"_s);
    //: titles of papers in BibTeX
    m_ui->bibtexTitleCombo->addItem(tr("Keep the case of words such as LLMs"), u"words"_s);
    //: titles of papers in BibTeX
    m_ui->bibtexTitleCombo->addItem(tr("Leave the case to the style, as arXiv does"), u"single"_s);
    m_ui->bibtexLettersCombo->addItem(tr("Unicode (é)"), u"unicode"_s);
    m_ui->bibtexLettersCombo->addItem(tr("TeX ({\\'e})"), u"tex"_s);
}

void GeneralSettings::addFields()
{
    addCombo(Setting::ListOrder, m_ui->orderCombo);
    addCombo(Setting::Appearance, m_ui->appearanceCombo);
    addCheck(Setting::MarkReadOnOpen, m_ui->markReadCheck);
    addCheck(Setting::KeepInTray, m_ui->trayCheck);
    addCombo(Setting::RefreshWhen, m_ui->whenCombo);
    addCheck(Setting::RefreshOnMetered, m_ui->meteredCheck);
    addCheck(Setting::RefreshOnStart, m_ui->refreshOnStartCheck);
    addCheck(Setting::ShowAuthorsInReadme, m_ui->authorsCheck);
    addCheck(Setting::ShowTagsInReadme, m_ui->tagsCheck);
    addCheck(Setting::SavedSearchesInReadme, m_ui->savedSearchesCheck);
    addCheck(Setting::HideMutedInReadme, m_ui->hideMutedCheck);
    addCombo(Setting::CitationFormat, m_ui->citationFormatCombo);
    addCombo(Setting::BibtexTitle, m_ui->bibtexTitleCombo);
    addCombo(Setting::BibtexLetters, m_ui->bibtexLettersCombo);
    addKeyPattern();
    addOthers();
}

void GeneralSettings::addOthers()
{
    add(
        Setting::RefreshTime, m_ui->timeEdit->accessibleName(), m_ui->timeEdit,
        [this] { return m_ui->timeEdit->time().toString(u"HH:mm"_s); },
        [this] {
            m_ui->timeEdit->setTime(QTime::fromString(m_settings.text(Setting::RefreshTime), u"HH:mm"_s));
        });
    connect(m_ui->timeEdit, &QTimeEdit::timeChanged, this, [this] { write(Setting::RefreshTime); });
    add(
        Setting::RefreshBound, m_ui->boundSpin->accessibleName(), m_ui->boundSpin,
        [this] { return m_ui->boundSpin->value(); },
        [this] { m_ui->boundSpin->setValue(m_settings.number(Setting::RefreshBound)); });
    connect(m_ui->boundSpin, &QSpinBox::valueChanged, this, [this] { write(Setting::RefreshBound); });
}

void GeneralSettings::addKeyPattern()
{
    QLineEdit *edit = m_ui->citationKeyEdit;
    edit->setMaxLength(100);
    //: the words in braces are not translated
    edit->setToolTip(plaintooltip::html(
        tr("Placeholders: {surname} of the first author, {year} or {yy} of version 1, "
           "{word}: the first word of the title, {title}: its first three words, {id}: the "
           "identifier, {category}. With a capital letter, as in {Surname}, words begin with one.")));
    add(
        Setting::CitationKeyPattern, edit->accessibleName(), edit, [edit] { return edit->text(); },
        [this, edit] {
            if (const QString stored = m_settings.text(Setting::CitationKeyPattern); edit->text() != stored)
                edit->setText(stored);
        });
    connect(edit, &QLineEdit::textEdited, this, &GeneralSettings::showKeyPreview);
    // The beginning of a pattern is often valid too, but it is not the pattern that the person types.
    connect(edit, &QLineEdit::editingFinished, this, [this, edit] {
        if (citationkey::isValid(edit->text()))
            write(Setting::CitationKeyPattern);
        showStored();
    });
}

void GeneralSettings::showKeyPreview()
{
    Paper paper;
    paper.id = ArxivId::parse(u"1706.03762v7").value_or(ArxivId());
    paper.title = u"Attention Is All You Need"_s;
    paper.authors = QStringList{u"Ashish Vaswani"_s};
    paper.categories = QStringList{u"cs.CL"_s};
    paper.published = Moment::fromDay(QDate(2017, 6, 12));
    const QString pattern = m_ui->citationKeyEdit->text();
    m_ui->citationKeyPreview->setText(citationkey::isValid(pattern)
            //: %1 is the key of a citation
            ? tr("For example: %1. Papers that have a key keep it.").arg(citationkey::of(paper, pattern))
            //: the words in braces are not translated
            : tr("Use at least one of {surname}, {word}, {title} and {id}. Other text can have letters from "
                 "a to z, "
                 "digits and : _ . + -"));
}

void GeneralSettings::showNewKeys(const QString &sentence)
{
    m_ui->newKeysResult->setText(sentence);
}

void GeneralSettings::addCombo(Setting setting, QComboBox *box)
{
    add(
        setting, box->accessibleName(), box, [box] { return box->currentData(); },
        [this, setting, box] { box->setCurrentIndex(box->findData(m_settings.text(setting))); });
    connect(box, &QComboBox::currentIndexChanged, this, [this, setting] { write(setting); });
}

void GeneralSettings::addCheck(Setting setting, QCheckBox *box)
{
    add(
        setting, mnemonic::removed(box->text()), box, [box] { return box->isChecked(); },
        [this, setting, box] { box->setChecked(m_settings.flag(setting)); });
    connect(box, &QCheckBox::toggled, this, [this, setting] { write(setting); });
}

void GeneralSettings::add(Setting setting, const QString &name, QWidget *editor,
    std::function<QVariant()> value, std::function<void()> show)
{
    m_fields << Field{setting, name, editor, std::move(value), std::move(show), {}};
}

/// Shows the stored values of all settings.
void GeneralSettings::showStored()
{
    bool areDefaults = true;
    for (Field &field : m_fields) {
        const QSignalBlocker blocker(field.editor);
        field.show();
        field.shown = field.value().toString();
        areDefaults = areDefaults && m_settings.isDefault(field.setting);
    }
    const bool isDaily = m_ui->whenCombo->currentData() == u"daily"_s;
    m_ui->timeLabel->setVisible(isDaily);
    m_ui->timeEdit->setVisible(isDaily);
    m_ui->resetButton->setEnabled(!areDefaults);
    showKeyPreview();
}

void GeneralSettings::write(Setting setting)
{
    const auto field = std::find_if(
        m_fields.cbegin(), m_fields.cend(), [setting](const Field &each) { return each.setting == setting; });
    (void)m_settings.sync(); // reads the current file; a write error is detected below
    const QVariant value = field->value();
    const QString stored = m_settings.text(setting);
    const QString overwritten =
        stored != field->shown && stored != value.toString() ? field->name : QString();
    m_settings.set(setting, value);
    const bool isSaved = m_settings.sync();
    showStored();
    emit written(isSaved, overwritten);
}

void GeneralSettings::reset()
{
    if (!m_prompts.confirm(this, tr("Reset to defaults"),
            tr("Set all general settings to their defaults? Your keywords are kept."), tr("Reset")))
        return;
    for (const Field &field : std::as_const(m_fields))
        m_settings.reset(field.setting);
    const bool isSaved = m_settings.sync();
    showStored();
    emit written(isSaved, {});
}

void GeneralSettings::finishTyping()
{
    m_ui->boundSpin->interpretText();
    m_ui->timeEdit->interpretText();
}

} // namespace dp

#include "moc_generalsettings.cpp"
