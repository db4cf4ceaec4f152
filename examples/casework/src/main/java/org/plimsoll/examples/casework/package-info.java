/**
 * The main job, a review of a service for its head, and the stories beside it. Programs that call
 * the library: plain mains, real public data under {@code examples/casework/data}.
 *
 * <p>Start from {@link org.plimsoll.examples.casework.ServiceReviewExample}. Each chapter of the
 * review is a class of its own that makes a {@link org.plimsoll.examples.casework.Chapter}.
 */
package org.plimsoll.examples.casework;
