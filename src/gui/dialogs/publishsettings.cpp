#include "gui/dialogs/publishsettings.h"

#include "gui/prompts.h"

#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace dp {

PublishSettings::PublishSettings(Settings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
{
    setObjectName(u"publishSettings"_s);
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addFolder(*form, prompts);
    addCheck(*form, Setting::PublishReadme, u"publishReadmeCheck"_s, tr("&README (README.md)"));
    //: the page that GitHub mails to people who watch a repository
    addCheck(
        *form, Setting::PublishDigest, u"publishDigestCheck"_s, tr("&Digest (.github/ISSUE_TEMPLATE.md)"));
    addCheck(*form, Setting::PublishHtml, u"publishHtmlCheck"_s, tr("Web page (inde&x.html)"));
    addCheck(*form, Setting::PublishAtom, u"publishAtomCheck"_s, tr("&Atom feed (feed.atom)"));
    addCheck(*form, Setting::PublishJsonFeed, u"publishJsonFeedCheck"_s, tr("&JSON feed (feed.json)"));
    QLineEdit *address =
        addEdit(Setting::PublishAddress, u"publishAddressEdit"_s, tr("Address of the folder"));
    address->setPlaceholderText(u"https://"_s);
    //: the address under which people read the published folder
    auto *label = new QLabel(tr("Addr&ess of the folder (optional):"));
    label->setBuddy(address);
    form->addRow(label, address);
    auto *pages = new QPushButton(tr("&Title, columns and sections…"));
    pages->setObjectName(u"publishedPagesButton"_s);
    pages->setAutoDefault(false);
    connect(pages, &QPushButton::clicked, this, &PublishSettings::pagesRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(pages);
    row->addStretch(1);
    form->addRow(row);
    addGit(*form);
    //: files are published; “refresh” is the command that fetches new papers
    addCheck(*form, Setting::PublishAfterRefresh, u"publishAfterRefreshCheck"_s,
        tr("Publi&sh after each refresh in the window"));
}

void PublishSettings::addFolder(QFormLayout &form, Prompts &prompts)
{
    QLineEdit *folder = addEdit(Setting::PublishFolder, u"publishFolderEdit"_s, tr("Folder"));
    auto *choose = new QPushButton(tr("Ch&oose…"));
    choose->setObjectName(u"publishFolderButton"_s);
    choose->setAccessibleName(tr("Choose the folder for publishing"));
    connect(choose, &QPushButton::clicked, this, [this, folder, &prompts] {
        const QString start = QDir(folder->text()).exists() ? folder->text() : QDir::homePath();
        prompts.chooseFolder(
            window(), tr("Folder for publishing"), start, [this, folder](const QString &path) {
                folder->setText(path);
                write(Setting::PublishFolder, path);
            });
    });
    auto *row = new QHBoxLayout;
    row->addWidget(folder, 1);
    row->addWidget(choose);
    auto *label = new QLabel(tr("&Folder:"));
    label->setBuddy(folder);
    form.addRow(label, row);
    auto *hint = new QLabel(tr("Files with the names below are replaced in this folder."));
    hint->setObjectName(u"publishHint"_s);
    hint->setWordWrap(true);
    form.addRow(hint);
}

void PublishSettings::addGit(QFormLayout &form)
{
    QCheckBox *commit = addCheck(form, Setting::PublishCommit, u"publishCommitCheck"_s,
        tr("Co&mmit the files to the Git repository of the folder"));
    QCheckBox *push = addCheck(form, Setting::PublishPush, u"publishPushCheck"_s, tr("P&ush the commits"));
    QCheckBox *skip = addCheck(form, Setting::PublishSkipCi, u"publishSkipCheck"_s,
        //: do not translate “[skip ci]”
        tr("Add “[s&kip ci]” to the message of commits"));
    for (QCheckBox *box : {push, skip}) {
        box->setEnabled(commit->isChecked());
        connect(commit, &QCheckBox::toggled, box, &QWidget::setEnabled);
    }
}

QCheckBox *PublishSettings::addCheck(
    QFormLayout &form, Setting setting, const QString &name, const QString &text)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(name);
    box->setChecked(m_settings.flag(setting));
    connect(box, &QCheckBox::toggled, this, [this, setting](bool isOn) { write(setting, isOn); });
    form.addRow(box);
    return box;
}

QLineEdit *PublishSettings::addEdit(Setting setting, const QString &name, const QString &accessibleName)
{
    auto *edit = new QLineEdit(m_settings.text(setting));
    edit->setObjectName(name);
    edit->setAccessibleName(accessibleName);
    connect(edit, &QLineEdit::editingFinished, this,
        [this, setting, edit] { write(setting, valueOf(setting, *edit)); });
    m_edits.append({setting, edit});
    return edit;
}

void PublishSettings::finishTyping()
{
    for (const auto &[setting, edit] : std::as_const(m_edits))
        write(setting, valueOf(setting, *edit));
}

QString PublishSettings::valueOf(Setting setting, const QLineEdit &edit)
{
    return setting == Setting::PublishFolder ? filename::typedFolder(edit.text()) : edit.text();
}

void PublishSettings::write(Setting setting, const QVariant &value)
{
    (void)m_settings.sync(); // reads the current file; a write error is detected below
    if (m_settings.text(setting) == value.toString())
        return;
    m_settings.set(setting, value);
    emit written(m_settings.sync());
}

} // namespace dp

#include "moc_publishsettings.cpp"
