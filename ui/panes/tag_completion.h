// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QLineEdit;

namespace byline {

class CompletionList;

/// Offers the tags that there are while others are typed, one after the other between commas.
class TagCompletion final : public QObject
{
    Q_OBJECT

public:
    /// Goes with the field.
    explicit TagCompletion(QLineEdit& field);

    void setTags(const QStringList& tags) { m_tags = tags; }

private:
    void offer();

    QLineEdit& m_field;
    CompletionList* m_list;
    QStringList m_tags;
};

} // namespace byline
