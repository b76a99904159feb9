// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/author.h"
#include "core/outlet.h"

#include <QWidget>

namespace byline {

class Pictures;

/// A writer with portrait, outlets and counts, as the previews and the page of a writer show one.
class WriterCard final : public QWidget
{
    Q_OBJECT

public:
    WriterCard(const Author& writer, const QList<Outlet>& outlets, Pictures& pictures, QWidget* parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Author m_writer;
    QStringList m_lines;
    Pictures& m_pictures;
};

} // namespace byline
