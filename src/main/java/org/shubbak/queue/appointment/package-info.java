/** Appointments (المواعيد): slots by capacity and calendar, with a share always left for people who just come. */
@NullMarked
package org.shubbak.queue.appointment;

import org.jspecify.annotations.NullMarked;
