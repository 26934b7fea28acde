#include "gui/dialogs/keysettings.h"

#include "base/settings.h"
#include "gui/announcer.h"
#include "gui/icons.h"
#include "gui/prompts.h"
#include "gui/window/keyrules.h"
#include "ui_keysettings.h"

#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp {

KeySettings::KeySettings(Settings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::KeySettings>())
    , m_settings(settings)
    , m_prompts(prompts)
    , m_announcer(new Announcer(this))
{
    m_ui->setupUi(this);
    m_ui->addKeyButton->setIcon(icon(Glyph::Add));
    m_ui->removeKeysButton->setIcon(icon(Glyph::Remove));
    m_ui->resetKeysButton->setIcon(icon(Glyph::Undo));
    m_ui->resetAllKeysButton->setIcon(icon(Glyph::Undo));
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);
    m_ui->moveKeyButton->setAutoDefault(true); // Return decides, and does not close the dialog
    m_ui->keepKeysButton->setAutoDefault(true);
    m_ui->moveKeyButton->hide();
    m_ui->keepKeysButton->hide();
    m_ui->keyFilter->installEventFilter(this);
    connectWidgets();
    m_ui->keyList->showKeys(KeyBindings::fromText(settings.text(Setting::Keys)));
    showCurrent();
}

KeySettings::~KeySettings() = default;

void KeySettings::connectWidgets()
{
    connect(m_ui->keyFilter, &QLineEdit::textChanged, m_ui->keyList, &KeyList::filter);
    connect(m_ui->keyList, &QTreeWidget::currentItemChanged, this, &KeySettings::showCurrent);
    connect(m_ui->keyList, &KeyList::keyWanted, this, [this] { ask(false); });
    connect(m_ui->keyList, &KeyList::noKeyWanted, m_ui->removeKeysButton, &QPushButton::click);
    connect(m_ui->addKeyButton, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_ui->removeKeysButton, &QPushButton::clicked, this, [this] { propose({}); });
    connect(m_ui->resetKeysButton, &QPushButton::clicked, this, [this] {
        if (const ActionRow *row = m_ui->keyList->currentAction())
            propose(actiontable::shortcuts(*row));
    });
    connect(m_ui->resetAllKeysButton, &QPushButton::clicked, this, &KeySettings::resetAll);
    connect(m_ui->keyEdit, &KeyEdit::pressed, this, &KeySettings::take);
    connect(m_ui->moveKeyButton, &QPushButton::clicked, this, [this] {
        if (m_held)
            apply(*std::exchange(m_held, {}));
    });
    connect(m_ui->keepKeysButton, &QPushButton::clicked, this, [this] {
        drop();
        m_ui->keyList->setFocus();
    });
}

/// Reads the keys again, because another program may have changed them.
KeyBindings KeySettings::stored()
{
    (void)m_settings.sync(); // a write error is detected when a change is written
    return KeyBindings::fromText(m_settings.text(Setting::Keys));
}

/// Waits for a key in the field. isAdditional: the action also keeps its other keys.
void KeySettings::ask(bool isAdditional)
{
    if (!m_ui->keyList->currentAction())
        return;
    drop();
    m_ui->keyEdit->ask(isAdditional);
    say(isAdditional ? tr("Press the additional key.") : tr("Press the new key."));
}

void KeySettings::take(const QKeySequence &key, bool isAdditional)
{
    const ActionRow *row = m_ui->keyList->currentAction();
    if (!row)
        return;
    drop();
    if (const QString refusal = keyrules::refusal(key); !refusal.isEmpty()) {
        if (key == QKeySequence(Qt::Key_Escape))
            m_ui->keyList->setFocus();
        return say(refusal);
    }
    m_ui->keyEdit->setText(key.toString(QKeySequence::NativeText));
    QList<QKeySequence> keys;
    if (isAdditional)
        keys = stored().keys(*row);
    if (!keys.contains(key))
        keys << key;
    propose(keys);
}

/// Gives the current action these keys, unless other actions have some of them.
void KeySettings::propose(const QList<QKeySequence> &keys)
{
    const ActionRow *row = m_ui->keyList->currentAction();
    if (!row)
        return;
    const KeyBindings bindings = stored();
    QStringList conflicts;
    for (const QKeySequence &key : keys)
        if (const ActionRow *other = bindings.owner(key); other && other != row)
            //: %1 is a key, %2 the name of an action
            conflicts << tr("%1 is already the key of “%2”.")
                             .arg(key.toString(QKeySequence::NativeText), actiontable::plainText(*other));
    if (conflicts.isEmpty())
        apply({row, keys});
    else
        hold({row, keys}, conflicts);
}

/// Shows the conflicts and waits for the decision.
void KeySettings::hold(const Change &change, const QStringList &conflicts)
{
    m_held = change;
    const QString sentence = conflicts.join(u' ');
    m_ui->moveKeyButton->setAccessibleDescription(sentence);
    m_ui->moveKeyButton->show();
    m_ui->keepKeysButton->show();
    m_ui->moveKeyButton->setFocus();
    say(sentence);
}

void KeySettings::apply(const Change &change)
{
    KeyBindings bindings = stored();
    bindings.set(*change.row, change.keys);
    write(bindings);
    m_ui->keyList->setFocus();
    const QString name = actiontable::plainText(*change.row);
    const bool hasLetter = std::any_of(change.keys.cbegin(), change.keys.cend(),
        [](const QKeySequence &key) { return keyrules::isLetter(key[0]); });
    if (change.keys.isEmpty())
        //: %1 is the name of an action
        say(tr("“%1” has no key now.").arg(name));
    else if (hasLetter && !change.row->isOfPaper)
        //: %1 is the name of an action, %2 its new keys
        say(tr("The key of “%1” is %2 now. Letters, digits and Space work only in the list of papers.")
                .arg(name, actiontable::keysText(change.keys)));
    else
        //: %1 is the name of an action, %2 its new keys
        say(tr("The key of “%1” is %2 now.").arg(name, actiontable::keysText(change.keys)));
}

void KeySettings::write(const KeyBindings &bindings)
{
    const QString text = bindings.toText();
    if (text.isEmpty())
        m_settings.reset(Setting::Keys);
    else
        m_settings.set(Setting::Keys, text);
    const bool isSaved = m_settings.sync();
    drop();
    m_ui->keyList->showKeys(bindings);
    updateButtons(bindings);
    emit written(isSaved);
}

/// Forgets the change that waits for a decision, and the message.
void KeySettings::drop()
{
    m_held.reset();
    m_ui->keyEdit->clear();
    m_ui->keyMessage->clear();
    m_ui->moveKeyButton->hide();
    m_ui->keepKeysButton->hide();
}

void KeySettings::resetAll()
{
    if (!m_prompts.confirm(this, tr("Reset all keys"),
            tr("Give all actions their default keys? Your own keys are lost."), tr("Reset")))
        return;
    write({});
    m_ui->keyList->setFocus();
    say(tr("All actions have their default keys now."));
}

void KeySettings::say(const QString &sentence)
{
    m_ui->keyMessage->setText(sentence);
    m_announcer->announce(sentence);
}

/// Shows what can be done with the current row.
void KeySettings::showCurrent()
{
    drop();
    const ActionRow *row = m_ui->keyList->currentAction();
    m_ui->keyEdit->setAccessibleName(row
            //: %1 is the name of an action
            ? tr("New key of “%1”").arg(actiontable::plainText(*row))
            : tr("New key"));
    if (m_ui->keyList->isCurrentFixed())
        m_ui->keyMessage->setText(tr("This key is built in and cannot be changed."));
    updateButtons(KeyBindings::fromText(m_settings.text(Setting::Keys)));
}

void KeySettings::updateButtons(const KeyBindings &bindings)
{
    const ActionRow *row = m_ui->keyList->currentAction();
    const qsizetype keys = row ? bindings.keys(*row).size() : 0;
    m_ui->keyEdit->setEnabled(row != nullptr);
    m_ui->addKeyButton->setEnabled(keys > 0 && keys < KeyBindings::mostKeys);
    m_ui->removeKeysButton->setEnabled(keys > 0);
    m_ui->resetKeysButton->setEnabled(row && bindings.isChanged(*row));
    m_ui->resetAllKeysButton->setEnabled(!bindings.toText().isEmpty());
}

bool KeySettings::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->keyFilter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: // must not close the dialog
        m_ui->keyList->setFocus();
        return true;
    case Qt::Key_Escape:
        if (m_ui->keyFilter->text().isEmpty())
            return false;
        m_ui->keyFilter->clear();
        return true;
    default: return false;
    }
}

/// Escape drops a change that waits for a decision, and does not close the dialog.
void KeySettings::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_held)
        return QWidget::keyPressEvent(event);
    drop();
    m_ui->keyList->setFocus();
}

} // namespace dp

#include "moc_keysettings.cpp"
