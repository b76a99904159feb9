// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shortcuts.h"

#include "library/settings.h"
#include "ui/actions.h"

namespace byline {

namespace {

/// In place of Qt's own words for these keys, which in Korean name a side or a direction: "왼쪽" is no key.
[[maybe_unused]] constexpr const char* kArrows[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Left"), QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"), QT_TRANSLATE_NOOP("QShortcut", "Down")};

const QString kSetting = QStringLiteral("keys/");

QString settingOf(const QString& command)
{
    return kSetting + command;
}

/// One text: an empty list would come back from the file as nothing, and with it the standard keys.
QString written(const QList<QKeySequence>& keys)
{
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts += key.toString(QKeySequence::PortableText);
    return texts.join(u'\t');
}

QList<QKeySequence> keysOf(const QString& written)
{
    QList<QKeySequence> keys;
    for (const QString& text : written.split(u'\t', Qt::SkipEmptyParts))
        if (const QKeySequence key = QKeySequence::fromString(text, QKeySequence::PortableText); !key.isEmpty())
            keys += key;
    return keys;
}

} // namespace

Shortcuts::Shortcuts(Actions& actions, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_settings(settings)
{
    for (const CommandGroup& group : actions.groups()) {
        for (const WindowCommand& command : group.commands) {
            m_commands.insert(command.id, command.action);
            m_standard.insert(command.id, command.action->shortcuts());
            if (settings.value(settingOf(command.id)).isValid())
                read(command.id);
        }
    }
    connect(&settings, &Settings::valueChanged, this, [this](const QString& setting) {
        if (setting.startsWith(kSetting))
            read(setting.mid(kSetting.size()));
    });
}

void Shortcuts::read(const QString& command)
{
    const QVariant own = m_settings.value(settingOf(command));
    const QList<QKeySequence> wanted = own.isValid() ? keysOf(own.toString()) : m_standard.value(command);
    if (QAction* action = m_commands.value(command); action && action->shortcuts() != wanted)
        m_actions.setKeys(action, wanted);
}

QList<QKeySequence> Shortcuts::keys(const QString& command) const
{
    const QAction* action = m_commands.value(command);
    return action ? action->shortcuts() : QList<QKeySequence>();
}

QString Shortcuts::ownerOf(const QKeySequence& key) const
{
    for (auto command = m_commands.begin(); command != m_commands.end(); ++command)
        if (command.value()->shortcuts().contains(key))
            return command.key();
    return {};
}

bool Shortcuts::isChanged(const QString& command) const
{
    return keys(command) != m_standard.value(command);
}

void Shortcuts::give(const QString& command, const QList<QKeySequence>& keys)
{
    QAction* action = m_commands.value(command);
    if (!action)
        return;
    m_actions.setKeys(action, keys);
    // As they came: nothing of our own is kept, so that better standard keys of a later version arrive.
    m_settings.setValue(settingOf(command), isChanged(command) ? QVariant(written(keys)) : QVariant());
}

void Shortcuts::setKeys(const QString& command, const QList<QKeySequence>& keys)
{
    for (const QKeySequence& key : keys) {
        const QString owner = ownerOf(key);
        if (owner.isEmpty() || owner == command)
            continue;
        QList<QKeySequence> left = this->keys(owner);
        left.removeAll(key);
        give(owner, left);
    }
    give(command, keys);
    m_before.clear(); // what was done since is not lost to an old way back
    emit changed();
}

void Shortcuts::reset(const QString& command)
{
    setKeys(command, m_standard.value(command));
}

void Shortcuts::resetAll()
{
    QHash<QString, QList<QKeySequence>> before;
    for (auto command = m_commands.begin(); command != m_commands.end(); ++command) {
        before.insert(command.key(), keys(command.key()));
        give(command.key(), m_standard.value(command.key()));
    }
    m_before = before;
    emit changed();
}

void Shortcuts::restoreAll()
{
    const QHash<QString, QList<QKeySequence>> before = std::exchange(m_before, {});
    for (auto command = before.begin(); command != before.end(); ++command)
        give(command.key(), command.value());
    emit changed();
}

} // namespace byline
